package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A listing as the server sent it.
 *
 * @param etag the server's mark of this version, empty if it gives none
 * @param body the JSON text, empty if there has been no listing yet
 */
record HttpListing(String etag, String body) {

  private static final int MAX_FILES = 10_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  static final HttpListing NONE = new HttpListing("", "");

  /** What could be made of it: an entry that is wrong is passed over and named. */
  record Read(List<Arrival> arrivals, List<Source.Trouble> troubles) {}

  /** The files listed; their ids are their addresses with what tells a replacement apart. */
  Read read(URI listing) throws IOException {
    try {
      JsonNode files = JSON.readTree(body).path("files");
      if (!files.isArray() || files.size() > MAX_FILES) {
        throw new Attempts.Hopeless(
            "the listing has no 'files' of at most %d entries".formatted(MAX_FILES));
      }
      Read read = new Read(new ArrayList<>(), new ArrayList<>());
      for (JsonNode file : files) {
        take(file, listing, read);
      }
      return read;
    } catch (JacksonException e) {
      throw new Attempts.Hopeless("the listing cannot be read: " + e.getMessage(), e);
    }
  }

  private static void take(JsonNode file, URI listing, Read read) {
    try {
      String name = text(file, "name");
      if (name.endsWith("/")) {
        read.troubles().add(new Source.Trouble(text(file, "agency"), name, PassedOver.SUBFOLDER));
      } else if (!TemporaryName.matches(name)) {
        read.arrivals().add(arrival(file, listing));
      }
    } catch (IOException | DateTimeParseException | IllegalArgumentException e) {
      String agency = file.path("agency").asString("");
      String name = file.path("name").asString("");
      read.troubles().add(new Source.Trouble(agency, name, PassedOver.wrongEntry(e)));
    }
  }

  private static Arrival arrival(JsonNode file, URI listing) throws IOException {
    URI address = listing.resolve(text(file, "url"));
    boolean sameServer =
        Objects.equals(address.getScheme(), listing.getScheme())
            && Objects.equals(address.getRawAuthority(), listing.getRawAuthority());
    JsonNode size = file.path("size");
    if (!sameServer || !size.isIntegralNumber() || size.longValue() < 0) {
      throw new Attempts.Hopeless(
          "the listing has '%s' with size %s at %s: expected a size and the listing's own server"
              .formatted(text(file, "name"), size, address));
    }
    Instant modified = Instant.parse(text(file, "modifiedAt"));
    return new Arrival(
        text(file, "agency"),
        text(file, "name"),
        size.longValue(),
        modified,
        "%s#%d-%s".formatted(withoutFragment(address), size.longValue(), modified));
  }

  static URI address(Arrival arrival) {
    return URI.create(withoutFragment(URI.create(arrival.id())));
  }

  private static String withoutFragment(URI address) {
    String whole = address.toString();
    int fragment = whole.indexOf('#');
    return fragment < 0 ? whole : whole.substring(0, fragment);
  }

  private static String text(JsonNode file, String name) throws IOException {
    JsonNode value = file.path(name);
    if (!value.isString() || value.stringValue().isBlank()) {
      throw new Attempts.Hopeless("the listing has an entry without '" + name + "'");
    }
    return value.stringValue();
  }
}
