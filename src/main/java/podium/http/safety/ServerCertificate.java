package podium.http.safety;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate of this start of the server, for loopback's names, and the authority that signed it, which signs nothing
 * else: its key is forgotten at once.
 */
public final class ServerCertificate {

    private static final String CURVE = "secp256r1";
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final X500Name AUTHORITY = new X500Name("CN=podium-ca");
    private static final X500Name SERVER = new X500Name("CN=podium");
    private static final int SERIAL_BITS = 127;

    /** Clocks of one machine agree; those of its virtual machines may not. */
    private static final Duration BEFORE = Duration.ofHours(1);

    /** Longer than a server runs, and within what clients accept. */
    private static final Duration AFTER = Duration.ofDays(397);

    private final X509Certificate authority;
    private final KeyStore keys;

    private ServerCertificate(X509Certificate authority, KeyStore keys) {
        this.authority = authority;
        this.keys = keys;
    }

    public static ServerCertificate make(SecureRandom random, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE), random);
            KeyPair authorityKeys = generator.generateKeyPair();
            KeyPair serverKeys = generator.generateKeyPair();
            X509Certificate authority = authority(authorityKeys, random, now);
            X509Certificate server = server(serverKeys, authorityKeys, random, now);
            return new ServerCertificate(authority, keyStore(serverKeys, server, authority));
        } catch (GeneralSecurityException | OperatorCreationException | IOException missing) {
            throw new AssertionError("every Java has elliptic curves", missing);
        }
    }

    private static X509Certificate authority(KeyPair keys, SecureRandom random, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X509v3CertificateBuilder certificate = begun(AUTHORITY, keys, random, now)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return signed(certificate, keys);
    }

    private static X509Certificate server(KeyPair keys, KeyPair authority, SecureRandom random, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        GeneralName[] names = {
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1"),
            new GeneralName(GeneralName.dNSName, "localhost")
        };
        X509v3CertificateBuilder certificate = begun(SERVER, keys, random, now)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.getPublic()))
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        return signed(certificate, authority);
    }

    private static X509v3CertificateBuilder begun(X500Name subject, KeyPair keys, SecureRandom random, Instant now) {
        return new JcaX509v3CertificateBuilder(
                AUTHORITY,
                new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
                Date.from(now.minus(BEFORE)),
                Date.from(now.plus(AFTER)),
                subject,
                keys.getPublic());
    }

    private static X509Certificate signed(X509v3CertificateBuilder certificate, KeyPair signer)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(certificate.build(new JcaContentSignerBuilder(SIGNATURE).build(signer.getPrivate())));
    }

    private static KeyStore keyStore(KeyPair keys, X509Certificate server, X509Certificate authority)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", keys.getPrivate(), new char[0], new Certificate[] {server, authority});
        return store;
    }

    /** Key and certificates, without a password: they never leave this process. */
    public KeyStore keys() {
        return keys;
    }

    public X509Certificate authority() {
        return authority;
    }

    /** The authority as files hold it, for clients that are to trust the server. */
    public String authorityPem() {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(authority.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException broken) {
            throw new AssertionError("a certificate that was just made", broken);
        }
    }
}
