package vn.tonghop.reports.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import vn.tonghop.warehouse.Failure;

/**
 * A server that says when it was shown a digest (RFC 3161 over HTTP).
 *
 * @param address where it answers, such as {@code http://tsa.ca.gov.vn}
 */
record TimeStampServer(URI address) implements TSPSource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * A stamp of the digest.
   *
   * @throws Failure if the server does not answer, refuses, or stamps another digest
   */
  @Override
  public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
    try {
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      TimeStampRequest asked =
          generator.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest);
      TimeStampResponse answer = new TimeStampResponse(send(asked.getEncoded()));
      answer.validate(asked);
      if (answer.getTimeStampToken() == null) {
        throw new Failure(
            "Cannot get a time stamp from %s: refused with status %d, %s"
                .formatted(address, answer.getStatus(), answer.getStatusString()));
      }
      return new TimestampBinary(answer.getTimeStampToken().getEncoded());
    } catch (IOException | TSPException | DSSException e) {
      throw new Failure(
          "Cannot get a time stamp from %s: %s; expected a server of RFC 3161"
              .formatted(address, e.getMessage()),
          e);
    }
  }

  private byte[] send(byte[] request) throws IOException {
    HttpRequest asked =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build();
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(asked, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException("HTTP status " + answer.statusCode());
      }
      return answer.body();
    } catch (ConnectException e) {
      throw new IOException("nothing answers", e); // Java's client says no word of it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting", e);
    }
  }
}
