package vn.tonghop.jobs.recompute;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.query.OpenQuery;
import vn.tonghop.warehouse.query.Reach;
import vn.tonghop.warehouse.query.SqlQuery;
import vn.tonghop.warehouse.query.StartingQuestion;

/**
 * What analysts ask of a home, answered once by the product and once from the workbooks. A question
 * is one to start from, or a file of {@code questions/}.
 */
public final class Questionnaire {

  /**
   * What came of it.
   *
   * @param rows how many rows the right answer to each question has
   * @param differences what one answer has and the other has not
   */
  public record Outcome(Map<String, Integer> rows, List<String> differences) {

    /** The questions whose right answer is not empty. */
    public List<String> answered() {
      return rows.entrySet().stream()
          .filter(one -> one.getValue() > 0)
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  private Questionnaire() {}

  /** Asks the home that the workbooks lie in. */
  public static Outcome of(Workbooks workbooks) throws IOException {
    Evidence evidence = new Evidence(workbooks);
    Map<String, List<String>> right = new TreeMap<>();
    DeliveryAnswers deliveries = new DeliveryAnswers(evidence);
    right.putAll(deliveries.all());
    right.putAll(new FigureAnswers(evidence, deliveries).all());
    right.putAll(new PartAnswers(evidence).all());
    right.putAll(new VintageAnswers(evidence).all());
    right.putAll(new PlanAnswers(evidence).all());
    right.putAll(new FindingAnswers(evidence).all());
    right.putAll(new WorkAnswers(evidence, deliveries).all());
    Map<String, Integer> rows = new TreeMap<>();
    List<String> differences = new ArrayList<>(listUnanswered(right.keySet()));
    try (OpenQuery query = new SqlQuery(new DataHome(workbooks.home())).open(Reach.standing())) {
      right.forEach(
          (name, own) -> {
            rows.put(name, own.size());
            hold(name, own, asked(query, name), differences);
          });
    }
    return new Outcome(rows, differences);
  }

  /** A question that people start from has its right answer, or a reason why it has none. */
  private static List<String> listUnanswered(Set<String> answered) {
    Set<String> excepted = new TreeSet<>();
    try (CSVParser csv =
        CSVParser.parse(file("not_asked.csv"), CSVFormat.DEFAULT.builder().setHeader().get())) {
      csv.forEach(row -> excepted.add(row.get("question")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return StartingQuestion.list().stream()
        .map(StartingQuestion::name)
        .filter(name -> answered.contains(name) == excepted.contains(name))
        .map(name -> name + ": expected its right answer, or a line of questions/not_asked.csv")
        .toList();
  }

  private static void hold(
      String name, List<String> own, List<String> told, List<String> differences) {
    List<String> missing = new ArrayList<>(own);
    List<String> surplus = new ArrayList<>(told);
    told.forEach(missing::remove);
    own.forEach(surplus::remove);
    missing.forEach(row -> differences.add("%s: not told, %s".formatted(name, row)));
    surplus.forEach(row -> differences.add("%s: told, %s".formatted(name, row)));
  }

  private static List<String> asked(OpenQuery query, String name) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    query.print(sql(name), SqlQuery.Format.CSV, answer);
    try (CSVParser csv =
        CSVParser.parse(answer.toString(StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
      return csv.stream()
          .skip(1)
          .map(
              row ->
                  StreamSupport.stream(row.spliterator(), false)
                      .map(Questionnaire::plain)
                      .collect(Collectors.joining(" | ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String cell) {
    return cell.matches("-?\\d+\\.\\d+") ? Evidence.plain(new BigDecimal(cell)) : cell;
  }

  private static String sql(String name) {
    return StartingQuestion.list().stream()
        .filter(one -> one.name().equals(name))
        .map(StartingQuestion::sql)
        .findFirst()
        .orElseGet(() -> file(name + ".sql"));
  }

  private static String file(String name) {
    String path = "/questions/" + name;
    try (InputStream in = Questionnaire.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
