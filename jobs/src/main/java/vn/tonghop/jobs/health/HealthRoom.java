package vn.tonghop.jobs.health;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.tonghop.warehouse.Failure;

/**
 * Health at {@code /actuator/health} and metrics at {@code /actuator/prometheus}, on a listener
 * that is bound to this machine unless the settings say otherwise.
 */
public final class HealthRoom implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final Watch watch;

  private HealthRoom(ConfigurableApplicationContext context, Watch watch) {
    this.context = context;
    this.watch = watch;
  }

  /**
   * Opens the listener and begins to watch.
   *
   * @throws Failure if the settings name no port, or the port is taken
   */
  public static HealthRoom open(HealthSettings settings, Watched watched) {
    if (!settings.isOn()) {
      throw new Failure("Cannot open health: tonghop.health.port is not set");
    }
    Watch watch = new Watch(watched, settings.refresh());
    try {
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(HealthWiring.class)
              .bannerMode(Banner.Mode.OFF)
              .registerShutdownHook(false)
              .initializers(
                  fresh -> {
                    GenericApplicationContext beans = (GenericApplicationContext) fresh;
                    beans.registerBean(HealthSettings.class, () -> settings);
                    beans.registerBean(Watched.class, () -> watched);
                    beans.registerBean(Watch.class, () -> watch);
                  })
              .run(
                  "--spring.main.web-application-type=servlet",
                  "--server.address=" + settings.address(),
                  "--server.port=" + settings.port(),
                  "--management.health.defaults.enabled=false",
                  "--management.endpoint.health.show-details=always",
                  "--management.endpoints.web.exposure.include=health,prometheus");
      watch.start(new Gauges(context.getBean(MeterRegistry.class), watched.register())::show);
      return new HealthRoom(context, watch);
    } catch (RuntimeException e) {
      watch.close();
      throw new Failure(
          "Cannot open health on %s:%d: %s"
              .formatted(settings.address(), settings.port(), e.getMessage()),
          e);
    }
  }

  /** The port that is listened on: the one set, or the free one that was found. */
  public int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  @Override
  public void close() {
    watch.close();
    context.close();
  }
}
