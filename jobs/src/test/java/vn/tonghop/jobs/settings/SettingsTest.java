package vn.tonghop.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import vn.tonghop.jobs.deliver.MailSettings;
import vn.tonghop.jobs.deliver.MailSettings.Security;
import vn.tonghop.jobs.deliver.Secret;
import vn.tonghop.jobs.health.HealthSettings;
import vn.tonghop.jobs.housekeep.HousekeepingSettings;
import vn.tonghop.jobs.schedule.ScheduleSettings;
import vn.tonghop.jobs.sources.SftpSettings;
import vn.tonghop.jobs.sources.SourcesSettings;
import vn.tonghop.jobs.wiring.SigningSettings;
import vn.tonghop.jobs.wiring.WorkSettings;
import vn.tonghop.warehouse.Failure;

class SettingsTest {

  @Test
  void sendsNothingAndListensNowhereByDefault() {
    assertThat(read(Map.of()))
        .isEqualTo(
            new Settings(
                new ScheduleSettings(Duration.ofMinutes(5)),
                new SourcesSettings(8, Duration.ofMinutes(2), Map.of()),
                new MailSettings(
                    "",
                    0,
                    Security.STARTTLS,
                    "",
                    new Secret(""),
                    "",
                    "",
                    "",
                    "Hệ thống tổng hợp báo cáo kinh tế - xã hội",
                    Duration.ofMinutes(2),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(15),
                    Duration.ofDays(7),
                    15_000_000,
                    ""),
                new HealthSettings(
                    -1,
                    "127.0.0.1",
                    Duration.ofMinutes(1),
                    1_000_000_000,
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(6)),
                new HousekeepingSettings(Duration.ofDays(400), Duration.ofDays(2)),
                new WorkSettings(2),
                SigningSettings.NONE));
    assertThat(read(Map.of()).mail().isOn()).isFalse();
    assertThat(read(Map.of()).health().isOn()).isFalse();
  }

  @Test
  void readsEverySettingThatThereIs() {
    Map<String, String> every = new TreeMap<>();
    every.put("tonghop.home", "/srv/tonghop");
    every.put("tonghop.schedule.between-pulls", "90s");
    every.put("tonghop.sources.at-once", "3");
    every.put("tonghop.sources.at-most", "4m");
    String source = "tonghop.sources.from.<name>.";
    every.put(source + "address", "sftp://u@example.vn/inbox");
    every.put(source + "agency", "STC");
    every.put(source + "secret", "s3cret");
    every.put(source + "secret-file", "/run/secrets/stc");
    every.put(source + "key-file", "id_ed25519");
    every.put(source + "known-hosts", "known_hosts");
    every.put(source + "trust-file", "ca.pem");
    every.put(source + "settle", "11s");
    every.put(source + "connect-within", "12s");
    every.put(source + "answer-within", "13s");
    every.put(source + "transfer-within", "14s");
    every.put(source + "attempts", "5");
    every.put(source + "first-pause", "15s");
    every.put("tonghop.mail.host", "mail.example.vn");
    every.put("tonghop.mail.port", "2525");
    every.put("tonghop.mail.security", "implicit");
    every.put("tonghop.mail.username", "tonghop");
    every.put("tonghop.mail.password", "s3cret");
    every.put("tonghop.mail.password-file", "/run/secrets/mail");
    every.put("tonghop.mail.trust-file", "ca.pem");
    every.put("tonghop.mail.from", "tonghop@example.vn");
    every.put("tonghop.mail.sender-name", "Sở Tài chính");
    every.put("tonghop.mail.every", "4s");
    every.put("tonghop.mail.connect-within", "5s");
    every.put("tonghop.mail.answer-within", "6s");
    every.put("tonghop.mail.unconfirmed-after", "20m");
    every.put("tonghop.mail.not-older-than", "3d");
    every.put("tonghop.mail.attach-at-most-bytes", "5");
    every.put("tonghop.mail.editions-address", "https://example.vn/");
    every.put("tonghop.health.port", "8081");
    every.put("tonghop.health.address", "0.0.0.0");
    every.put("tonghop.health.refresh", "2m");
    every.put("tonghop.health.disk-room-at-least-bytes", "7");
    every.put("tonghop.health.edition-grace", "2h");
    every.put("tonghop.health.letter-grace", "4h");
    every.put("tonghop.health.stuck-after", "3h");
    every.put("tonghop.housekeeping.keep-job-history", "30d");
    every.put("tonghop.housekeeping.keep-temporary-files", "5d");
    every.put("tonghop.work.at-once", "3");
    every.put("tonghop.signing.key-file", "/etc/tonghop/key.p12");
    every.put("tonghop.signing.token-library", "/usr/lib/libtoken.so");
    every.put("tonghop.signing.token-slot", "1");
    every.put("tonghop.signing.password-file", "/run/secrets/key");
    every.put("tonghop.signing.key-label", "chu-ky");
    every.put("tonghop.signing.picture-file", "/etc/tonghop/signature.png");
    every.put("tonghop.signing.time-stamp-server", "http://tsa.example.vn");
    assertThat(new KnownNames(Settings.class).list())
        .as("a new setting needs a line in this test")
        .containsExactlyInAnyOrderElementsOf(every.keySet());

    every.remove(source + "trust-file"); // of HTTPS alone
    every.remove("tonghop.signing.key-file"); // or a token
    Map<String, String> named = new TreeMap<>();
    every.forEach((name, value) -> named.put(name.replace("<name>", "so-tai-chinh"), value));
    assertThat(read(named))
        .isEqualTo(
            new Settings(
                new ScheduleSettings(Duration.ofSeconds(90)),
                new SourcesSettings(
                    3,
                    Duration.ofMinutes(4),
                    Map.of(
                        "so-tai-chinh",
                        new SftpSettings(
                            "sftp://u@example.vn/inbox",
                            "STC",
                            new Secret("s3cret"),
                            "/run/secrets/stc",
                            "id_ed25519",
                            "known_hosts",
                            Duration.ofSeconds(11),
                            Duration.ofSeconds(12),
                            Duration.ofSeconds(13),
                            Duration.ofSeconds(14),
                            5,
                            Duration.ofSeconds(15)))),
                new MailSettings(
                    "mail.example.vn",
                    2525,
                    Security.IMPLICIT,
                    "tonghop",
                    new Secret("s3cret"),
                    "/run/secrets/mail",
                    "ca.pem",
                    "tonghop@example.vn",
                    "Sở Tài chính",
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(6),
                    Duration.ofMinutes(20),
                    Duration.ofDays(3),
                    5,
                    "https://example.vn/"),
                new HealthSettings(
                    8081,
                    "0.0.0.0",
                    Duration.ofMinutes(2),
                    7,
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(3)),
                new HousekeepingSettings(Duration.ofDays(30), Duration.ofDays(5)),
                new WorkSettings(3),
                new SigningSettings(
                    "",
                    "/usr/lib/libtoken.so",
                    1,
                    "/run/secrets/key",
                    "chu-ky",
                    "/etc/tonghop/signature.png",
                    "http://tsa.example.vn")));
  }

  @ParameterizedTest
  @CsvSource({
    "tonghop.mail.hots, tonghop.mail.host",
    "tonghop.mail.passwordfile.path, tonghop.mail.password-file",
    "tonghop.helth.port, tonghop.health.port",
    "tonghop.housekeeping.keep-history, tonghop.housekeeping.keep-job-history",
  })
  void stopsAtAnUnknownSettingAndSuggestsTheNearest(String unknown, String nearest) {
    assertThatThrownBy(() -> read(Map.of(unknown, "x")))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot use setting %s: there is none of that name, did you mean %s?"
                .formatted(unknown, nearest));
  }

  @Test
  void readsTheEnvironmentAndStopsAtAnUnknownNameThereToo() {
    assertThat(
            readWithEnvironment(
                    Map.of("TONGHOP_HEALTH_PORT", "9000", "TONGHOP_HOME", "/srv/tonghop"))
                .health()
                .port())
        .isEqualTo(9000);
    assertThatThrownBy(() -> readWithEnvironment(Map.of("TONGHOP_HEALTH_PROT", "9000")))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot use setting TONGHOP_HEALTH_PROT: there is none of that name, did you mean"
                + " tonghop.health.port?");
  }

  /** What a text tells to set, or the program itself reads, must stop no command. */
  @Test
  void knowsEveryVariableThatATextOrTheProgramNames() throws IOException {
    Path repository = Path.of("").toAbsolutePath().getParent();
    Pattern variable = Pattern.compile("TONGHOP_[A-Z_]+[A-Z]");
    Set<String> named = new TreeSet<>();
    for (String place :
        List.of("README.md", "jobs/README.md", "jobs/deploy", "jobs/src", "warehouse/src/main")) {
      try (Stream<Path> files = Files.walk(repository.resolve(place))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          variable.matcher(text).results().map(MatchResult::group).forEach(named::add);
        }
      }
    }
    named.remove("TONGHOP_HEALTH_PROT"); // misspelt by a test of this class
    assertThat(named).contains("TONGHOP_JAR", "TONGHOP_SQL_TRACE", "TONGHOP_MAIL_PASSWORD");
    for (String name : named) {
      assertThatCode(
              () ->
                  new KnownNames(Settings.class)
                      .refuseOthers(environment(Map.of(name, "x")).getPropertySources()))
          .as("name it in KnownNames, or make it a setting")
          .doesNotThrowAnyException();
    }
  }

  @Test
  void theCommandLineWinsOverTheEnvironment() {
    StandardEnvironment environment = environment(Map.of("TONGHOP_HEALTH_PORT", "9000"));
    assertThat(Settings.read(Map.of("tonghop.health.port", "9001"), environment).health().port())
        .isEqualTo(9001);
  }

  @Test
  void saysWhichSettingHasAValueThatItCannotHave() {
    assertThatThrownBy(() -> read(Map.of("tonghop.mail.port", "many")))
        .isInstanceOf(Failure.class)
        .hasMessage("Cannot read setting tonghop.mail.port: expected a whole number, such as 25");
    assertThatThrownBy(() -> read(Map.of("tonghop.mail.security", "tls")))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot read setting tonghop.mail.security: expected one of none, starttls, implicit");
    assertThatThrownBy(() -> read(Map.of("tonghop.mail.every", "soon")))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot read setting tonghop.mail.every: expected a duration, such as 30s, 2m, 12h or"
                + " 7d");
    assertThatThrownBy(() -> read(Map.of("logging.level.root", "loud")))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot read setting logging.level.root: expected one of trace, debug, info, warn,"
                + " error, fatal, off");
    assertThatThrownBy(() -> read(Map.of("tonghop.mail.host", "mail.example.vn")))
        .isInstanceOf(Failure.class)
        .hasMessage("Cannot use tonghop.mail.from '': expected the address that letters come from");
    assertThatThrownBy(() -> read(Map.of("tonghop.mail.unconfirmed-after", "1m")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("expected at least PT5M10S, which one sending may take");
  }

  /** Spring and the log would tell with pages of their own, or call the job store broken. */
  @Test
  void refusesOfTheLibrariesSettingsWhatTheyCannotDo(@TempDir Path folder) throws IOException {
    Map.of(
            "logging.structured.format.console=xml", "one of ecs, gelf, logstash",
            "logging.pattern.console=%zz${", "a pattern of Logback, such as '%d %-5level %msg%n'",
            "logging.config=/nope.xml", "none; logging.level and logging.pattern say how it is",
            "logging.file.name=/proc/x/y.log",
                "a place in a folder that is there and can be written",
            "spring.main.web-application-type=zzz", "one of none, servlet, reactive",
            "spring.batch.jdbc.initialize-schema=maybe", "one of always, embedded, never")
        .forEach(
            (given, expected) -> {
              String[] setting = given.split("=", 2);
              assertThatThrownBy(() -> read(Map.of(setting[0], setting[1])))
                  .isInstanceOf(Failure.class)
                  .hasMessage("Cannot read setting %s: expected %s", setting[0], expected);
            });
    Path endless = Files.writeString(folder.resolve("other.yml"), "a: &a [*a]");
    for (String place : List.of("" + endless, "optional:file:" + endless)) {
      for (String name : List.of("location", "additional-location", "import")) {
        assertThatThrownBy(() -> read(Map.of("spring.config." + name, place)))
            .isInstanceOf(Failure.class)
            .hasMessageContaining("without references such as *name");
      }
    }
  }

  /** Spring would follow it without end, or wait for what nobody writes. */
  @Test
  void refusesAFileThatRefersWithinItselfOrIsNone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("application.yml");
    for (String endless : List.of("a: &a [*a]", "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]")) {
      Files.writeString(file, endless);
      assertThatThrownBy(() -> SettingsFiles.requirePlain(file))
          .isInstanceOf(Failure.class)
          .hasMessage(
              "Cannot read the settings in %s: expected each value written out, without references such as *name"
                  .formatted(file));
    }
    Files.delete(file);
    Files.createDirectory(file);
    assertThatThrownBy(() -> SettingsFiles.requirePlain(file))
        .hasMessageEndingWith(": expected a file of at most 1 MB");
    Path plain = Files.writeString(folder.resolve("plain.yml"), "tonghop.mail.host: 'a*b&c'");
    assertThatCode(() -> SettingsFiles.requirePlain(plain)).doesNotThrowAnyException();
  }

  @Test
  void namesTheFileAndTheLineOfASlip(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("application.yml");
    Files.writeString(file, "tonghop:\n  mail:\n    host: mail.example.vn\n   port: 25\n");
    assertThatThrownBy(() -> SettingsFiles.requirePlain(file))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot read the settings in %s: line 4, ".formatted(file))
        .hasMessageEndingWith("; expected YAML such as 'tonghop.mail.host: mail.example.vn'");
  }

  @Test
  void neverPrintsASecret() {
    assertThat(read(Map.of("tonghop.mail.password", "Mật-khẩu-19")).toString())
        .doesNotContain("Mật-khẩu-19")
        .contains("password=******");
  }

  private static Settings read(Map<String, String> given) {
    return Settings.read(given, environment(Map.of()));
  }

  private static Settings readWithEnvironment(Map<String, Object> variables) {
    return Settings.read(Map.of(), environment(variables));
  }

  @Test
  void refusesASettingThatTheSourcesKindDoesNotHave() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "tonghop.sources.from.portal.address", "https://example.vn/list",
                        "tonghop.sources.from.portal.known-hosts", "known_hosts")))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot use setting tonghop.sources.from.portal.known-hosts: a source of this kind has none, expected one of [address, secret, secret-file, trust-file, connect-within, answer-within, transfer-within, attempts, first-pause]");
  }

  private static StandardEnvironment environment(Map<String, ?> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.copyOf(variables)));
    return environment;
  }
}
