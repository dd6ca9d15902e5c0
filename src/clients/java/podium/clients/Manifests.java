package podium.clients;

/** What the clients apply. */
final class Manifests {

    private Manifests() {}

    /** A Deployment of three pods. */
    static String deployment(String name) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: NAME, namespace: default}
                spec:
                  replicas: 3
                  selector: {matchLabels: {app: NAME}}
                  template:
                    metadata: {labels: {app: NAME}}
                    spec: {containers: [{name: web, image: "web:1"}]}
                """.replace("NAME", name);
    }
}
