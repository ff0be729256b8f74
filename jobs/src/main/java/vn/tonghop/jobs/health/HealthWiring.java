package vn.tonghop.jobs.health;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import vn.tonghop.jobs.deliver.Unsent;
import vn.tonghop.jobs.health.Watched.ExpectedEdition;
import vn.tonghop.jobs.health.Watched.StepRun;

/**
 * The Spring side of health: Actuator with the indicators of this program, without the job store.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      BatchAutoConfiguration.class,
      BatchJdbcAutoConfiguration.class,
      DataSourceAutoConfiguration.class
    })
class HealthWiring {

  /** A look is old when this many should have followed it. */
  private static final int LOOKS_MISSED = 5;

  @Bean
  HealthIndicator watchHealthIndicator(Watch watch, Watched watched, HealthSettings settings) {
    return judging(
        watch,
        look -> {
          Duration age = Duration.between(look.at(), watched.clock().instant());
          boolean old = age.compareTo(settings.refresh().multipliedBy(LOOKS_MISSED)) > 0;
          return (old ? Health.down() : Health.up())
              .withDetail("looked_at", look.at().toString())
              .build();
        });
  }

  @Bean
  HealthIndicator sourcesHealthIndicator(Watch watch) {
    return judging(
        watch,
        look -> {
          Map<String, String> troubles = look.sourceTroubles();
          boolean well = troubles.values().stream().allMatch(String::isEmpty);
          Health.Builder health = well ? Health.up() : Health.down();
          troubles.forEach(
              (name, why) -> health.withDetail(name, why.isEmpty() ? "reachable" : why));
          return health.build();
        });
  }

  @Bean
  HealthIndicator diskHealthIndicator(Watch watch, HealthSettings settings) {
    return judging(
        watch,
        look ->
            (look.diskFreeBytes() < settings.diskRoomAtLeastBytes() ? Health.down() : Health.up())
                .withDetail("free_bytes", look.diskFreeBytes())
                .withDetail("at_least_bytes", settings.diskRoomAtLeastBytes())
                .build());
  }

  @Bean
  HealthIndicator editionsHealthIndicator(Watch watch, HealthSettings settings) {
    return judging(
        watch,
        look -> {
          List<ExpectedEdition> overdue =
              look.overdueEditions().stream()
                  .filter(e -> look.at().isAfter(e.due().plus(settings.editionGrace())))
                  .toList();
          Health.Builder health = overdue.isEmpty() ? Health.up() : Health.down();
          overdue.forEach(e -> health.withDetail(e.period().code(), "due since " + e.due()));
          return health.build();
        });
  }

  @Bean
  HealthIndicator lettersHealthIndicator(Watch watch, HealthSettings settings) {
    return judging(
        watch,
        look -> {
          List<Unsent> unsent = look.lettersInDoubt(settings.letterGrace());
          Health.Builder health = unsent.isEmpty() ? Health.up() : Health.down();
          unsent.forEach(one -> health.withDetail(one.about(), one.why()));
          return health.build();
        });
  }

  @Bean
  HealthIndicator runsHealthIndicator(Watch watch, HealthSettings settings) {
    return judging(
        watch,
        look -> {
          Map<String, String> stuck =
              look.steps().stream()
                  .filter(run -> run.result() == StepRun.Result.RUNNING)
                  .filter(run -> look.runningFor(run).compareTo(settings.stuckAfter()) > 0)
                  .collect(
                      Collectors.toMap(
                          run -> run.job() + "/" + run.step(),
                          run -> "running since " + run.startedAt(),
                          (one, other) -> one));
          return (stuck.isEmpty() ? Health.up() : Health.down()).withDetails(stuck).build();
        });
  }

  private static HealthIndicator judging(Watch watch, Function<Look, Health> judge) {
    return () -> {
      Watch.Seen seen = watch.seen();
      if (seen instanceof Watch.Seen.Ok ok) {
        return judge.apply(ok.look());
      }
      return Health.down().withDetail("trouble", ((Watch.Seen.Trouble) seen).why()).build();
    };
  }
}
