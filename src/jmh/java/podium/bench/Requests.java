package podium.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.cluster.Admission;
import podium.cluster.ClusterState;
import podium.cluster.Draft;
import podium.cluster.Request;
import podium.cluster.api.ApiServer;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.store.CatalogueFiles;

/** What a request costs, from the tree to the new state. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Requests {

    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "default", "web");
    private static final Key POD = Key.of(Kind.POD, "default", "");

    private final ApiServer api = new ApiServer(CatalogueFiles.read());
    private final Admission admission = api.admission();
    private final JsonObject manifest = deployment("nginx:1.27");
    private final JsonObject changed = deployment("nginx:1.28");
    private final ClusterState empty = empty();
    private final ClusterState applied = applied();
    private final JsonObject pod = pod();

    private static JsonObject deployment(String image) {
        String text = "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web','labels':{'app':'web'}},"
                + "'spec':{'replicas':3,'selector':{'matchLabels':{'app':'web'}},'template':{'metadata':{'labels':"
                + "{'app':'web'}},'spec':{'containers':[{'name':'app','image':'" + image + "','ports':["
                + "{'containerPort':80}],'readinessProbe':{'httpGet':{'path':'/','port':80}},'resources':{'requests':"
                + "{'cpu':'100m','memory':'64Mi'}},'env':[{'name':'A','value':'1'},{'name':'B','value':'2'}]}]}}}}";
        return ((JsonReader.Value) JsonReader.read(text.replace('\'', '"')))
                .json()
                .asObject();
    }

    private static ClusterState empty() {
        Draft draft = new Draft(ClusterState.empty(Chance.seeded(1)), 0);
        draft.create(Key.of(Kind.NAMESPACE, "default"), JsonObject.EMPTY);
        return draft.state();
    }

    private ClusterState applied() {
        Draft draft = new Draft(empty, 0);
        api.carryOut(new Request.Apply(WEB, manifest), draft);
        return draft.state();
    }

    private JsonObject pod() {
        Resource web = applied.get(WEB);
        JsonObject metadata = JsonObject.of("generateName", Json.of("web-"));
        return JsonObject.of(
                "metadata", metadata, "spec", web.spec().object("template").object("spec"));
    }

    @Benchmark
    public Object createDeployment() {
        return api.carryOut(new Request.Create(WEB, manifest), new Draft(empty, 0));
    }

    @Benchmark
    public Object applySame() {
        return api.carryOut(new Request.Apply(WEB, manifest), new Draft(applied, 0));
    }

    @Benchmark
    public Object applyNewImage() {
        return api.carryOut(new Request.Apply(WEB, changed), new Draft(applied, 0));
    }

    @Benchmark
    public Object admitPod() {
        return admission.admit(POD, pod, new Draft(applied, 0));
    }

    @Benchmark
    public Object createAdmittedPod() {
        return new Draft(applied, 0, admission).createAdmitted(POD, pod);
    }
}
