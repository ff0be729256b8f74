package vn.tonghop.jobs.recompute;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A delivery, whatever became of it, and what was found in it. */
record Delivered(
    String agency,
    String collection,
    String fileName,
    Instant at,
    Instant arrivedAt,
    boolean isAccepted,
    List<Found> findings) {

  /** A finding. */
  record Found(String code, String severity, String message) {}

  /** All deliveries of a home, by their verdicts. */
  static List<Delivered> in(Path home) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<Delivered> all = new ArrayList<>();
    try (Stream<Path> verdicts = Files.walk(home.resolve("landed/verdicts"))) {
      for (Path verdict : verdicts.filter(file -> file.toString().endsWith(".json")).toList()) {
        try (InputStream in = Files.newInputStream(verdict)) {
          all.add(of(json.readTree(in).path("submission")));
        }
      }
    }
    return all;
  }

  private static Delivered of(JsonNode said) {
    JsonNode receipt = said.path("receipt");
    return new Delivered(
        receipt.path("sender").asString(),
        receipt.path("collection").asString(),
        receipt.path("originalName").asString(),
        Instant.parse(receipt.path("receivedAt").asString()),
        Instant.parse(receipt.path("arrivedAt").asString()),
        said.path("verdict").asString().equals("ACCEPTED"),
        said.path("findings")
            .valueStream()
            .map(
                one ->
                    new Found(
                        one.path("code").asString(),
                        one.path("severity").asString(),
                        one.path("messageVi").asString()))
            .toList());
  }

  long rejects() {
    return findings.stream().filter(one -> one.severity().equals("REJECT")).count();
  }
}
