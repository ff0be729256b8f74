package vn.tonghop.jobs.health;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.warehouse.Failure;

/**
 * The settings {@code tonghop.health.*}. Without a port nothing listens.
 *
 * @param port where health and metrics are read; -1 for nowhere, 0 for any free port
 * @param address the address to listen on; this machine only, unless it says otherwise
 * @param refresh how often the home and the sources are looked at; readers see the last look
 * @param diskRoomAtLeastBytes below this the health is down
 * @param editionGrace how long after its hour an edition may be missing
 * @param letterGrace how long the mail server may leave a letter untaken
 * @param stuckAfter how long a step may run before it counts as stuck
 */
public record HealthSettings(
    @DefaultValue("-1") int port,
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue("1m") Duration refresh,
    @DefaultValue("1000000000") long diskRoomAtLeastBytes,
    @DefaultValue("1h") Duration editionGrace,
    @DefaultValue("2h") Duration letterGrace,
    @DefaultValue("6h") Duration stuckAfter) {

  public HealthSettings {
    if (port < -1 || port > 65_535) {
      throw new Failure(
          "Cannot listen on tonghop.health.port %d: expected -1 to 65535".formatted(port));
    }
    if (refresh.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new Failure(
          "Cannot use tonghop.health.refresh %s: expected at least a second".formatted(refresh));
    }
  }

  public boolean isOn() {
    return port >= 0;
  }
}
