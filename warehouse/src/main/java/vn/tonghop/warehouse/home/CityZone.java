package vn.tonghop.warehouse.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Failure;

/**
 * The zone of the city's clocks: the {@code time_zone} of the home's own regimes, else of the
 * shipped one. Regimes come and go, but what has been received bears its hour in this zone, so that
 * all of a home's regimes must say the same.
 *
 * <p>Every command asks for it, questions too: only the line is read, for a YAML library takes a
 * second to wake.
 */
public final class CityZone {

  private static final String SHIPPED = "/reference/regime.yaml";
  private static final Pattern LINE =
      Pattern.compile("(?m)^\"?time_zone\"? *: *[\"']?([^\\s\"'#]+)");

  private CityZone() {}

  /**
   * The zone that these regimes name; the shipped one's if none does.
   *
   * @throws Failure if one names what is none, or they name several
   */
  public static ZoneId of(List<Path> regimes) {
    Map<String, ZoneId> zones = new TreeMap<>();
    for (Path regime : regimes) {
      String text = EndingFile.text(regime);
      if (LINE.matcher(text).find()) {
        zones.put(regime.getFileName().toString(), zone(regime.toString(), text));
      }
    }
    if (zones.values().stream().distinct().count() > 1) {
      throw new Failure(
          "Cannot tell the city's time zone: %s, expected the same time_zone in all"
              .formatted(
                  zones.entrySet().stream()
                      .map(zone -> "%s says %s".formatted(zone.getKey(), zone.getValue()))
                      .collect(Collectors.joining(", "))));
    }
    return zones.values().stream().findFirst().orElseGet(CityZone::shipped);
  }

  private static ZoneId shipped() {
    try (InputStream in = CityZone.class.getResourceAsStream(SHIPPED)) {
      return zone(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(SHIPPED, e.getMessage()), e);
    }
  }

  private static ZoneId zone(String file, String regime) {
    Matcher line = LINE.matcher(regime);
    String found = line.find() ? line.group(1) : "";
    try {
      return ZoneId.of(found);
    } catch (DateTimeException e) {
      throw new Failure(
          "Cannot read time_zone of %s: '%s', expected a line such as time_zone: Asia/Ho_Chi_Minh"
              .formatted(file, found),
          e);
    }
  }
}
