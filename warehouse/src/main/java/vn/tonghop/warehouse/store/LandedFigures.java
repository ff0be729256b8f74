package vn.tonghop.warehouse.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.workbook.PreviousFigures;

/** The figures that landed before a collection, to show beside the cells of its workbooks. */
public final class LandedFigures implements PreviousFigures {

  private static final String RELATION = "indicators__figures";
  private static final int SCALE = 6;

  private record Key(String indicator, String area, String period, String basis) {}

  /** A reader over a local file, with no Hadoop configuration. */
  private static final class Rows extends ParquetReader.Builder<Group> {
    Rows(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  private final Map<Key, BigDecimal> figures = new HashMap<>();
  private final Map<Key, Long> receivedAt = new HashMap<>();

  private final long knownUntil;

  private LandedFigures(LocalDateTime knownUntil) {
    this.knownUntil = ChronoUnit.MICROS.between(LocalDateTime.of(1970, 1, 1, 0, 0), knownUntil);
  }

  /**
   * Reads what landed for the collections of this year and the two before, up to this one.
   *
   * @param knownUntil in the city's time; what was received later is left out, so that a workbook
   *     issued again for the same day is the same
   */
  public static LandedFigures before(
      DataHome home, Collection collection, LocalDateTime knownUntil) {
    LandedFigures landed = new LandedFigures(knownUntil);
    Path folder = home.landed().resolve(RELATION);
    if (Files.isDirectory(folder)) {
      list(folder).stream()
          .filter(partition -> isBefore(partition, collection))
          .flatMap(partition -> list(partition).stream())
          .filter(file -> file.toString().endsWith(".parquet"))
          .forEach(landed::read);
    }
    return landed;
  }

  @Override
  public Optional<BigDecimal> find(String indicator, String area, String period, Basis basis) {
    return Optional.ofNullable(figures.get(new Key(indicator, area, period, basis.code())));
  }

  private static boolean isBefore(Path partition, Collection collection) {
    Collection its =
        Collection.of(partition.getFileName().toString().substring("collection=".length()));
    return its.compareTo(collection) < 0 && its.year() >= collection.year() - 2;
  }

  private void read(Path file) {
    try (ParquetReader<Group> rows = new Rows(new LocalInputFile(file)).build()) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        if (row.getFieldRepetitionCount("value") > 0) {
          keep(row);
        }
      }
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The figure that came last stands. */
  private void keep(Group row) {
    Key key =
        new Key(
            row.getString("indicator_code", 0),
            row.getString("area_code", 0),
            row.getString("period_code", 0),
            row.getString("basis", 0));
    long received = row.getLong("received_at", 0);
    if (received <= knownUntil && received >= receivedAt.getOrDefault(key, Long.MIN_VALUE)) {
      receivedAt.put(key, received);
      figures.put(key, new BigDecimal(new BigInteger(row.getBinary("value", 0).getBytes()), SCALE));
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
  }
}
