package podium.http.server;

import java.security.SecureRandom;
import java.time.Instant;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import podium.http.safety.AccessToken;
import podium.http.safety.Kubeconfig;
import podium.http.safety.ServerCertificate;

/** What one start of a server has for HTTPS: its certificate, and the token of whoever may come in. */
public record SecureAccess(ServerCertificate certificate, AccessToken token) {

    public static SecureAccess make(SecureRandom random, Instant now, AccessToken token) {
        return new SecureAccess(ServerCertificate.make(random, now), token);
    }

    SslContextFactory.Server tls() {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(certificate.keys());
        tls.setKeyStorePassword("");
        return tls;
    }

    /** The text of a file that lets its reader in. */
    public String kubeconfig(int port) {
        return Kubeconfig.secure(port, certificate, token);
    }
}
