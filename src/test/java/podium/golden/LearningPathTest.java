package podium.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import podium.fixture.Served;

/** A learner's first commands, with whatever kubectl is on the machine. */
@Tag("slow")
class LearningPathTest {

    private static final long SECONDS = 30;

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, labels: {app: web}}
            spec:
              containers: [{name: web, image: "nginx:1.27", ports: [{containerPort: 80}]}]
            """;

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec:
              replicas: 2
              selector: {matchLabels: {app: shop}}
              template:
                metadata: {labels: {app: shop}}
                spec: {containers: [{name: shop, image: "shop:1"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void theFirstCommandsDoWhatTheNotesSay() throws IOException, InterruptedException {
        Kubectl kubectl = Kubectl.find();
        assumeTrue(kubectl != null, "skipped: there is no kubectl on this machine, nor does KUBECTL name one");
        String pod = file("pod.yaml", POD);
        String deployment = file("deployment.yaml", DEPLOYMENT);

        try (Served served = Served.with("--speed", "10")) {
            Learner learner = new Learner(Objects.requireNonNull(kubectl), served.kubeconfig());
            learner.does("namespace/notes created", "create", "namespace", "notes");
            learner.does("pod/web created", "create", "-n", "notes", "-f", pod);
            learner.does("pod/again created", "run", "again", "--image=nginx:1.27", "-n", "notes");
            learner.does(
                    "condition met", "wait", "-n", "notes", "--for=condition=Ready", "pod", "--all", "--timeout=20s");
            learner.does("Running", "get", "pods", "-n", "notes");
            learner.does("80", "get", "pod", "web", "-n", "notes", "-o", "jsonpath={.spec.containers[0].ports[0].*}");
            learner.does("deployment.apps/shop created", "apply", "-n", "notes", "-f", deployment);
            learner.does("deployment.apps/shop unchanged", "apply", "-n", "notes", "-f", deployment);
            learner.fails("pods \"web\" not found", "get", "pod", "web");
            learner.does("namespace \"notes\" deleted", "delete", "namespace", "notes");
            learner.fails("namespaces \"notes\" not found", "get", "namespace", "notes");
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** Types commands, and looks at what comes of them. */
    private record Learner(Kubectl kubectl, Path kubeconfig) {

        void does(String says, String... command) throws IOException, InterruptedException {
            check(0, says, command);
        }

        void fails(String says, String... command) throws IOException, InterruptedException {
            check(1, says, command);
        }

        private void check(int code, String says, String... command) throws IOException, InterruptedException {
            Kubectl.Ran ran = kubectl.run(kubeconfig, SECONDS, command);

            assertThat(ran.output()).as("kubectl %s", String.join(" ", command)).contains(says);
            assertThat(ran.code()).as(ran.output()).isEqualTo(code);
        }
    }
}
