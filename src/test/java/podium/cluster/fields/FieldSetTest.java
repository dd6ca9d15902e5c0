package podium.cluster.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.base.JsonReader;

class FieldSetTest {

    private static final String WRITTEN =
            "{'f:data':{'.':{},'f:a':{}},'f:metadata':{'f:finalizers':{'v:\\'x/y\\'':{}}},"
                    + "'f:spec':{'f:ports':{'k:{\\'port\\':80,\\'protocol\\':\\'TCP\\'}':{'.':{},'f:port':{}}}}}";

    @Test
    void whatIsWrittenIsReadAgain() {
        FieldSet set = set(WRITTEN);

        assertThat(FieldsV1.write(set)).isEqualTo(json(WRITTEN));
        assertThat(set.toString())
                .isEqualTo(".data\n.data.a\n.metadata.finalizers[=\"x/y\"]\n"
                        + ".spec.ports[port=80,protocol=\"TCP\"]\n.spec.ports[port=80,protocol=\"TCP\"].port");
    }

    @Test
    void aNameOfNoKnownFormIsRefused() {
        assertThat(FieldsV1.read(json("{'x:data':{}}"))).isNull();
        assertThat(FieldsV1.read(json("{'f:data':{'k:80':{}}}"))).isNull();
    }

    @Test
    void namesComeBeforeKeysAndKeysBeforeValues() {
        FieldSet set = set("{'v:1':{},'k:{\\'a\\':1}':{},'f:z':{},'f:a':{}}");

        assertThat(set.toString()).isEqualTo(".a\n.z\n[a=1]\n[=1]");
    }

    @Test
    void aUnionHasTheFieldsOfBoth() {
        assertThat(set("{'f:a':{'f:b':{}}}").union(set("{'f:a':{},'f:c':{}}")))
                .isEqualTo(set("{'f:a':{'.':{},'f:b':{}},'f:c':{}}"));
    }

    @Test
    void aFieldThatGoesLeavesThoseBelowIt() {
        FieldSet set = set("{'f:a':{'.':{},'f:b':{}},'f:c':{}}");

        assertThat(set.difference(set("{'f:a':{}}"))).isEqualTo(set("{'f:a':{'f:b':{}},'f:c':{}}"));
        assertThat(set.recursiveDifference(set("{'f:a':{}}"))).isEqualTo(set("{'f:c':{}}"));
    }

    @Test
    void onlyWhatBothHaveIsInTheIntersection() {
        assertThat(set("{'f:a':{'f:b':{}},'f:c':{}}").intersection(set("{'f:a':{'.':{},'f:b':{}}}")))
                .isEqualTo(set("{'f:a':{'f:b':{}}}"));
    }

    private static FieldSet set(String fields) {
        FieldSet set = FieldsV1.read(json(fields));
        assertThat(set).isNotNull();
        return set;
    }

    private static JsonObject json(String text) {
        String quoted = text.replace("\\'", "\\\\\"").replace('\'', '"').replace("\\\\\"", "\\\"");
        return ((JsonReader.Value) JsonReader.read(quoted)).json().asObject();
    }
}
