package vn.tonghop.jobs.operate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.query.SqlQuery;

/** Asks the published editions. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description =
        "Asks the standing editions with one select statement; reads only, waits for no run.")
final class SqlCommand implements Runnable {

  private static final Pattern EDITION = Pattern.compile("(.+)/([1-9]\\d*)");

  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SELECT",
      description = "The statement, such as \"select * from marts.half_year__scorecard\".")
  private String sql;

  @Option(
      names = "--edition",
      defaultValue = "",
      paramLabel = "PERIOD/N",
      description = "One edition, such as 2024/1, instead of those that stand.")
  private String edition;

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "FORMAT",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private SqlQuery.Format format;

  @Override
  public void run() {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SqlQuery query = new SqlQuery(home.home());
    if (edition.isEmpty()) {
      query.printStanding(sql, format, out);
      return;
    }
    Matcher matcher = EDITION.matcher(edition);
    if (!matcher.matches()) {
      throw new ParameterException(
          spec.commandLine(),
          "Cannot read edition '%s': expected a period and a number, such as 2024-H1/1"
              .formatted(edition));
    }
    query.printEdition(
        Period.of(matcher.group(1)), Integer.parseInt(matcher.group(2)), sql, format, out);
  }
}
