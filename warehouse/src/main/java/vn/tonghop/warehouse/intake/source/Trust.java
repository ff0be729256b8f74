package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import vn.tonghop.warehouse.Failure;

/** Whose certificates an HTTPS server may show; its name is checked in any case. */
public sealed interface Trust {

  /** The authorities that Java trusts. */
  record OfJava() implements Trust {
    @Override
    public String toString() {
      return "the authorities of Java";
    }
  }

  /** The certificates in one PEM file and no others, such as the city's own authority. */
  record OfFile(Path pem) implements Trust {
    @Override
    public String toString() {
      return "the certificates of " + pem;
    }
  }

  /**
   * @throws Failure if the file holds no certificate that can be read
   */
  private static SSLContext of(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("trusted-" + ++number, each);
      }
      if (number == 0) {
        throw new IOException("it is empty");
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new Failure(
          "Cannot trust the certificates of %s: %s, expected certificates in PEM"
              .formatted(pem, e.getMessage()),
          e);
    }
  }

  /** What a connection is opened with. */
  default SSLContext context() {
    if (this instanceof OfFile file) {
      return of(file.pem());
    }
    try {
      return SSLContext.getDefault();
    } catch (GeneralSecurityException e) {
      throw new Failure("Cannot use Java's certificates: " + e.getMessage(), e);
    }
  }
}
