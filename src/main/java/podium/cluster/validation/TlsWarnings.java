package podium.cluster.validation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import podium.base.JsonObject;

/**
 * What is odd about the certificate and key of a secret, in the words of Go's {@code tls.X509KeyPair}. Whether the key is that
 * of the certificate is not looked at.
 */
public final class TlsWarnings {

    private static final Pattern BLOCK =
            Pattern.compile("(?:^|\\n)-----BEGIN ([^\\n]*)-----\\r?\\n([^-]*)-----END \\1-----");

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";

    private TlsWarnings() {}

    /** One block of a text in PEM. */
    private record Block(String type, byte[] bytes) {}

    public static void add(JsonObject secret, List<String> warnings) {
        if (secret.string("type", "").equals("kubernetes.io/tls")) {
            List<Block> certificate = blocks(secret, "tls.crt");
            List<Block> key = blocks(secret, "tls.key");
            certificateFault(certificate)
                    .or(() -> keyFault(key))
                    .or(() -> malformed(certificate))
                    .ifPresent(warnings::add);
        }
    }

    private static List<Block> blocks(JsonObject secret, String key) {
        byte[] bytes = ConfigChecks.bytes(secret.object("data"), key);
        List<Block> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(new String(bytes, StandardCharsets.UTF_8));
        while (found.find()) {
            blocks.add(new Block(found.group(1), Base64.getMimeDecoder().decode(found.group(2))));
        }
        return blocks;
    }

    private static List<String> types(List<Block> blocks) {
        return blocks.stream().map(Block::type).toList();
    }

    private static Optional<String> certificateFault(List<Block> blocks) {
        List<String> types = types(blocks);
        if (types.contains(CERTIFICATE)) {
            return Optional.empty();
        }
        if (types.isEmpty()) {
            return Optional.of("tls: failed to find any PEM data in certificate input");
        }
        return Optional.of(
                types.size() == 1 && types.get(0).endsWith(KEY)
                        ? "tls: failed to find certificate PEM data in certificate input, but did find a private key;"
                                + " PEM inputs may have been switched"
                        : "tls: failed to find \"CERTIFICATE\" PEM block in certificate input after skipping PEM blocks"
                                + " of the following types: [" + String.join(" ", types) + "]");
    }

    private static Optional<String> keyFault(List<Block> blocks) {
        List<String> types = types(blocks);
        if (types.stream().anyMatch(type -> type.equals(KEY) || type.endsWith(" " + KEY))) {
            return Optional.empty();
        }
        if (types.isEmpty()) {
            return Optional.of("tls: failed to find any PEM data in key input");
        }
        return Optional.of(
                types.equals(List.of(CERTIFICATE))
                        ? "tls: found a certificate rather than a key in the PEM for the private key"
                        : "tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after skipping"
                                + " PEM blocks of the following types: [" + String.join(" ", types) + "]");
    }

    private static Optional<String> malformed(List<Block> blocks) {
        for (Block block : blocks) {
            if (block.type().equals(CERTIFICATE)) {
                return isCertificate(block.bytes()) ? Optional.empty() : Optional.of("x509: malformed certificate");
            }
        }
        return Optional.empty();
    }

    private static boolean isCertificate(byte[] der) {
        try {
            CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }
}
