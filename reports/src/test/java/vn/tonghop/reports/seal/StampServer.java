package vn.tonghop.reports.seal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A small authority for time stamps (RFC 3161 over HTTP), certified by the test's own. */
final class StampServer implements AutoCloseable {

  private final HttpServer server;
  private final X509Certificate certificate;
  private final TimeStampResponseGenerator answers;

  /** Stamps with the authority's key under a certificate for that alone. */
  StampServer(PrivateKey key, X509Certificate authority) throws Exception {
    certificate = certificate(key, authority);
    TimeStampTokenGenerator tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", key, certificate),
            new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
            new ASN1ObjectIdentifier("1.2.3.4"));
    tokens.addCertificates(new JcaCertStore(List.of(certificate, authority)));
    answers = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/stamp",
        exchange -> {
          byte[] answer = answer(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  private static X509Certificate certificate(PrivateKey key, X509Certificate authority)
      throws Exception {
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            X500Name.getInstance(authority.getSubjectX500Principal().getEncoded()),
            BigInteger.TEN,
            authority.getNotBefore(),
            authority.getNotAfter(),
            new X500Name("CN=Dau thoi gian thu"),
            SubjectPublicKeyInfo.getInstance(authority.getPublicKey().getEncoded()));
    builder.addExtension(
        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    X509CertificateHolder made =
        builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(key));
    return new JcaX509CertificateConverter().getCertificate(made);
  }

  private byte[] answer(byte[] asked) throws IOException {
    try {
      TimeStampResponse answer =
          answers.generate(new TimeStampRequest(asked), BigInteger.ONE, new Date());
      return answer.getEncoded();
    } catch (org.bouncycastle.tsp.TSPException e) {
      throw new IOException(e);
    }
  }

  URI address() {
    return URI.create(
        "http://%s:%d/stamp"
            .formatted(
                server.getAddress().getAddress().getHostAddress(), server.getAddress().getPort()));
  }

  X509Certificate certificate() {
    return certificate;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
