package vn.tonghop.jobs.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;

/** Homes in which agencies have delivered and nothing was taken in yet, and copies of them. */
final class FaultHome {

  static final Period PERIOD = Period.of("2024-06");
  static final Instant NOW = Instant.parse("2024-06-19T09:30:00Z");

  private static final Collection COLLECTION = new Collection(2024, 6);

  private FaultHome() {}

  /**
   * Fills the inbox: a workbook each of some agencies, a corrected one of the first, and a file
   * that is no workbook.
   */
  static DataHome deliver(Path folder, int agencyCount) {
    DataHome home = new DataHome(folder).create();
    write(home, home.catalog().resolve("keys/k0001.key"), Digest.ofText("faults"));
    Stages stages = new Stages(home, Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh")));
    List<Duty> duties =
        stages.duties().listDuties(COLLECTION).stream()
            .filter(duty -> !owed(stages, duty).isEmpty())
            .limit(agencyCount)
            .toList();
    for (Duty duty : duties) {
      drop(stages, duty, "bao-cao.xlsx", "5.73", Duration.ofHours(2));
    }
    drop(stages, duties.get(0), "bao-cao-sua.xlsx", "5.86", Duration.ofHours(1));
    Path noWorkbook = home.inbox().resolve(duties.get(1).agency().code()).resolve("ghi-chu.xlsx");
    write(home, noWorkbook, "Kính gửi, báo cáo sẽ gửi sau.");
    date(noWorkbook, Duration.ofHours(1));
    return home;
  }

  private static List<OwedFigure> owed(Stages stages, Duty duty) {
    return stages.duties().listOwedFigures(duty.agency().code(), COLLECTION);
  }

  private static void drop(Stages stages, Duty duty, String name, String value, Duration before) {
    Path issued = stages.formIssuer(COLLECTION).issue(duty).orElseThrow();
    Path target = stages.home().inbox().resolve(duty.agency().code()).resolve(name);
    DataHome.makeFolder(target.getParent());
    List<FormEntry> entries = new ArrayList<>();
    for (OwedFigure figure : owed(stages, duty)) {
      entries.add(entry(figure, "value", new BigDecimal(value)));
      entries.add(entry(figure, "status", figure.basis() == Basis.YEAR_ESTIMATE ? "E" : "P"));
    }
    new FormFiller().fill(issued, target, entries);
    date(target, before);
  }

  private static FormEntry entry(OwedFigure figure, String column, Object value) {
    return FormEntry.ofFigure(
        figure.indicator().code(),
        figure.areaCode(),
        figure.periodCode(),
        figure.basis(),
        column,
        value);
  }

  static void write(DataHome home, Path file, String text) {
    new Aside(home).write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static void date(Path file, Duration before) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(NOW.minus(before)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The digests of what lies in an inbox. */
  static TreeSet<String> delivered(DataHome home) {
    TreeSet<String> digests = new TreeSet<>();
    files(home.inbox()).forEach(file -> digests.add(EndingFile.digest(file)));
    return digests;
  }

  static DataHome copy(DataHome home, Path to) {
    try (Stream<Path> all = Files.walk(home.root())) {
      for (Path path : all.toList()) {
        Path target = to.resolve(home.root().relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DataHome(to);
  }

  /** Takes a folder away with all that is in it, also where editions are read-only. */
  static void remove(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> paths = all.toList();
      for (Path path : paths) {
        if (Files.isDirectory(path) && !path.toFile().setWritable(true)) {
          throw new IOException("cannot make %s writable".formatted(path));
        }
      }
      for (int i = paths.size() - 1; i >= 0; i--) {
        Files.delete(paths.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes away the second half of a file's lines. */
  static void cut(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      Files.write(file, lines.subList(0, lines.size() / 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void removeFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void move(Path file, Path to) {
    try {
      Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
