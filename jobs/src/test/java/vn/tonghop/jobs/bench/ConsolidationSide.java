package vn.tonghop.jobs.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.DataHome;

/**
 * One side of the comparison of consolidations, in a process of its own. Arguments: the side, the
 * home, and what it writes; for {@link Side#MODELS} what the product gave DuckDB.
 */
final class ConsolidationSide {

  static final Period PERIOD = Period.of("2024-H1");
  static final Instant AS_OF = Instant.parse("2024-06-19T10:00:00Z");

  /** How the relations are made. */
  enum Side {
    /** As the product does. */
    PRODUCT,
    /** The observations alone, by one statement. */
    STATEMENT,
    /** All relations, by the models' statements and nothing else. */
    MODELS
  }

  private ConsolidationSide() {}

  public static void main(String[] arguments) throws Exception {
    DataHome home = new DataHome(Path.of(arguments[1]));
    Path target = Path.of(arguments[2]);
    switch (Side.valueOf(arguments[0])) {
      case PRODUCT -> {
        Consolidation consolidation = new Stages(home, Clock.systemUTC()).consolidation(AS_OF);
        consolidation.build(consolidation.plan(PERIOD, AS_OF), target);
      }
      case STATEMENT -> statement(home, target);
      case MODELS -> Replay.of(target).making().run();
    }
    ChildRun.end();
  }

  private static void statement(DataHome home, Path target) throws IOException {
    try (Database database =
        Database.inMemory(home.operations().resolve("bench"), Database.Limits.CONSOLIDATION)) {
      Macros.define(database);
      database.execute(
          "attach %s as out (storage_version 'v1.2.0')".formatted(Sql.text(target.toString())));
      database.execute("create schema out.core");
      database.execute(
          observations()
              .replace("{files}", Sql.texts(files(home).map(Path::toString).sorted().toList())));
      database.execute("checkpoint out");
      database.execute("detach out");
    }
  }

  static Stream<Path> files(DataHome home) throws IOException {
    try (Stream<Path> all = Files.walk(home.landed().resolve("indicators__figures"))) {
      return List.copyOf(all.filter(file -> file.toString().endsWith(".parquet")).toList())
          .stream();
    }
  }

  private static String observations() throws IOException {
    try (var in = ConsolidationSide.class.getResourceAsStream("/bench/observations.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
