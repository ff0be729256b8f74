package vn.tonghop.jobs.deliver;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;

/**
 * The e-mail addresses of the home's catalog, {@code addresses.csv} with the columns {@code
 * agency,email,recorded_at}. The rows recorded last stand, several if they carry the same instant;
 * an empty address ends the sending to that agency.
 */
record Addresses(Map<String, List<String>> byRecipient) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .get();

  /**
   * Reads the list; a home without one has no addresses.
   *
   * @throws Failure if it cannot be read, or names agencies that the register has never known: each
   *     with its line
   */
  static Addresses of(DataHome home, Catalog catalog) {
    Path file = home.catalog().resolve("addresses.csv");
    Map<String, String> latest = new HashMap<>();
    Map<String, List<String>> addresses = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file);
          CSVParser rows = FORMAT.parse(reader)) {
        for (CSVRecord row : rows) {
          if (catalog.findAgency(row.get("agency")).isEmpty()) {
            unknown.add(
                "'%s' in line %d".formatted(row.get("agency"), rows.getCurrentLineNumber()));
          }
          add(row, latest, addresses);
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new Failure(
            "Cannot read %s: %s, expected the columns agency,email,recorded_at"
                .formatted(file, e.getMessage()),
            e);
      }
    }
    if (!unknown.isEmpty()) {
      throw new Failure(
          "Cannot use %s: the register knows no agency %s, expected codes as agencies.csv has them, such as %s"
              .formatted(file, String.join(", ", unknown), catalog.agencies().get(0).code()));
    }
    return new Addresses(addresses);
  }

  private static void add(
      CSVRecord row, Map<String, String> latest, Map<String, List<String>> addresses) {
    String agency = row.get("agency");
    String recordedAt = row.get("recorded_at");
    int age = recordedAt.compareTo(latest.getOrDefault(agency, ""));
    if (age > 0) {
      addresses.put(agency, new ArrayList<>());
      latest.put(agency, recordedAt);
    }
    if (age >= 0 && !row.get("email").isEmpty()) {
      addresses.computeIfAbsent(agency, code -> new ArrayList<>()).add(row.get("email"));
    }
  }

  /** The addresses of a recipient, none if the list knows none. */
  List<String> listFor(Recipient recipient) {
    return byRecipient.getOrDefault(recipient.code(), List.of());
  }
}
