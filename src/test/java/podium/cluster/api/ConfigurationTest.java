package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import podium.base.JsonObject;
import podium.schema.GoJson;

/** What config maps, secrets and their like must hold. */
class ConfigurationTest {

    private final AskedApi server = new AskedApi();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "kubernetes.io/basic-auth; {}; [data[username]: Required value, data[password]: Required value]",
                "kubernetes.io/basic-auth; {\"password\":\"\"}; ",
                "kubernetes.io/ssh-auth; {\"ssh-privatekey\":\"\"}; data[ssh-privatekey]: Required value",
                "kubernetes.io/dockerconfigjson; {}; data[.dockerconfigjson]: Required value",
                "example.com/own; {}; ",
            })
    void aTypeAsksForItsKeys(String type, String data, String fault) {
        AskedApi.Answer answer = create("secrets", "\"type\":\"" + type + "\",\"data\":" + data);

        assertThat(answer.message()).isEqualTo(fault == null ? "" : "Secret \"x\" is invalid: " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{a; invalid character 'a' looking for beginning of object key string",
                "[]; json: cannot unmarshal array into Go value of type map[string]interface {}",
                "{\"a\":1; unexpected end of JSON input",
                "{\"a\":01}; invalid character '1' after object key:value pair",
                "{\"a\":tru}; invalid character '}' in literal true (expecting 'e')",
                "{} x; invalid character 'x' after top-level value",
            })
    void whatIsNoJsonIsToldInGosWordsAndNeverShown(String text, String fault) {
        AskedApi.Answer answer = create(
                "secrets",
                "\"type\":\"kubernetes.io/dockerconfigjson\",\"data\":{\".dockerconfigjson\":\"" + base64(text)
                        + "\"}");

        assertThat(answer.message())
                .isEqualTo("Secret \"x\" is invalid: data[.dockerconfigjson]: Invalid value: \"<secret contents"
                        + " redacted>\": " + fault);
    }

    @Test
    void depthIsNoDanger() {
        assertThat(GoJson.fault("[".repeat(10_001).getBytes(StandardCharsets.UTF_8)))
                .contains("exceeded max depth");
        assertThat(GoJson.fault(("[".repeat(9_999) + "]".repeat(9_999)).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void textIsWrittenOverWhatStandsInBase64() {
        JsonObject secret = create(
                        "secrets", "\"data\":{\"a\":\"" + base64("old") + "\"},\"stringData\":{\"a\":\"new\"}")
                .body();

        assertThat(secret.object("data").string("a")).isEqualTo(base64("new"));
        assertThat(secret.has("stringData")).isFalse();
        assertThat(secret.string("type")).isEqualTo("Opaque");
    }

    @Test
    void nothingHoldsMoreThanAMebibyte() {
        String large = "x".repeat(1024 * 1024 + 1);

        assertThat(create("configmaps", "\"data\":{\"a\":\"" + large + "\"}").message())
                .isEqualTo("ConfigMap \"x\" is invalid: []: Too long: may not be more than 1048576 bytes");
        assertThat(create("secrets", "\"stringData\":{\"a\":\"" + large + "\"}").message())
                .isEqualTo("Secret \"x\" is invalid: data: Too long: may not be more than 1048576 bytes");
    }

    @Test
    void ofTheSecretsOfAnAccountOnlyTheNamesStay() {
        JsonObject account = create("serviceaccounts", "\"secrets\":[{\"name\":\"a\",\"namespace\":\"other\"}]")
                .body();

        assertThat(account.array("secrets")).hasToString("[{\"name\":\"a\"}]");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private AskedApi.Answer create(String plural, String fields) {
        String path = "/api/v1/namespaces/default/" + plural;
        return server.ask("POST", path, "{\"metadata\":{\"name\":\"x\"}," + fields + "}");
    }
}
