package vn.tonghop.reports.seal;

import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key to sign with, certified by an authority that is made for a test.
 *
 * @param file PKCS#12
 */
record SigningKey(Path file, X509Certificate authority, PrivateKey authorityKey) {

  static final String PASSWORD = "Mat-khau-thu-1";
  static final String NAME = "Nguyễn Văn Thử";

  private static final String AUTHORITY = "CN=Co quan chung thuc thu";

  static SigningKey in(Path folder) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair root = generator.generateKeyPair();
    KeyPair own = generator.generateKeyPair();
    X509Certificate authority = certificate(AUTHORITY, root, AUTHORITY, root, true);
    X509Certificate signer = certificate("CN=" + NAME, own, AUTHORITY, root, false);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "key", own.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {signer, authority});
    Path file = folder.resolve("key.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    return new SigningKey(file, authority, root.getPrivate());
  }

  Signer signer() {
    return new Signer(KeyHolder.ofFile(file, PASSWORD));
  }

  /** A file with this key and, under the label "old", another of its owner. */
  Path besideAnother(Path to) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair old = generator.generateKeyPair();
    X509Certificate itsOwn =
        certificate("CN=" + NAME, old, AUTHORITY, new KeyPair(null, authorityKey), false);
    store.setKeyEntry(
        "old", old.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {itsOwn, authority});
    try (OutputStream out = Files.newOutputStream(to)) {
      store.store(out, PASSWORD.toCharArray());
    }
    return to;
  }

  private static X509Certificate certificate(
      String name, KeyPair owner, String issuer, KeyPair signer, boolean isAuthority)
      throws Exception {
    Instant from = Instant.parse("2024-01-01T00:00:00Z");
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(issuer),
            BigInteger.valueOf(isAuthority ? 1 : 2),
            Date.from(from),
            Date.from(from.plus(3650, ChronoUnit.DAYS)),
            new X500Name(name),
            owner.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(
            isAuthority
                ? KeyUsage.keyCertSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(signer.getPrivate())));
  }
}
