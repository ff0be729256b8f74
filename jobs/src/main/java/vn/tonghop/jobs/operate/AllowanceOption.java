package vn.tonghop.jobs.operate;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.warehouse.query.Allowance;

/** What a question may take: options whose names its limits' messages give. */
final class AllowanceOption {
  private static final Pattern AMOUNT = Pattern.compile("([1-9]\\d{0,8})\\s*([a-z]*)");
  private static final Map<String, Long> BYTES =
      Map.of("mb", 1_000_000L, "gb", 1_000_000_000L, "mib", 1L << 20, "gib", 1L << 30);
  private static final Map<String, Long> SECONDS =
      Map.of("", 1L, "s", 1L, "m", 60L, "min", 60L, "h", 3600L);
  private static final Map<String, Long> ROWS = Map.of("", 1L);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      defaultValue = "1GB",
      description =
          "The memory that the whole question may take, at least 400MB (default:"
              + " ${DEFAULT-VALUE}).")
  private String memory;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      defaultValue = "60s",
      description =
          "How long it may take until its last row is printed, such as 90s or 5m (default:"
              + " ${DEFAULT-VALUE}).")
  private String time;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many rows its answer may have (default: ${DEFAULT-VALUE}).")
  private String rows;

  Allowance allowance() {
    long bytes = amount("--memory", memory, BYTES, "a size such as 2GB or 800MB");
    if (bytes < Allowance.LEAST_MEMORY_BYTES) {
      throw wrong("--memory", memory, "at least 400MB");
    }
    return new Allowance(
        bytes,
        Duration.ofSeconds(amount("--time", time, SECONDS, "a time such as 90s or 5m")),
        amount("--rows", rows, ROWS, "a number such as 5000000"));
  }

  private long amount(String name, String given, Map<String, Long> units, String expected) {
    Matcher amount = AMOUNT.matcher(given.strip().toLowerCase(Locale.ROOT));
    if (!amount.matches() || !units.containsKey(amount.group(2))) {
      throw wrong(name, given, expected);
    }
    return Long.parseLong(amount.group(1)) * units.get(amount.group(2));
  }

  private ParameterException wrong(String name, String given, String expected) {
    return new ParameterException(
        spec.commandLine(), "Cannot use %s %s: expected %s".formatted(name, given, expected));
  }
}
