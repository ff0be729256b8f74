package vn.tonghop.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.outline.Chart;
import vn.tonghop.reports.outline.NumberFormat;

class DrawingsTest {

  private static final int WIDTH = 450;
  private static final int HEIGHT = 200;
  private static final Color BAR = Canvas.shade(0, 1);

  private static Said.Plot plot(Chart.Kind kind, Said.Plot.Series... series) {
    return new Said.Plot(
        kind,
        "",
        "",
        "%",
        NumberFormat.PLAIN,
        List.of("Quý I", "Quý II", "Quý III"),
        List.of(series),
        List.of(new Said.Plot.Target("Mục tiêu", "7,5 - 8%", 7.5, 8)),
        HEIGHT);
  }

  private static Said.Plot.Series series(String name, double... values) {
    return new Said.Plot.Series(
        name,
        Arrays.stream(values)
            .mapToObj(v -> new Said.Plot.Datum(NumberFormat.PLAIN.written(v), v))
            .toList());
  }

  private static BufferedImage draw(Said.Plot plot) {
    return draw(plot, 1);
  }

  private static BufferedImage draw(Said.Plot plot, int scale) {
    BufferedImage image =
        new BufferedImage(WIDTH * scale, HEIGHT * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D surface = image.createGraphics();
    surface.scale(scale, scale);
    surface.setColor(Color.WHITE);
    surface.fillRect(0, 0, WIDTH, HEIGHT);
    Drawings.draw(plot, surface, WIDTH, HEIGHT, new Font(Font.SERIF, Font.PLAIN, 10));
    surface.dispose();
    return image;
  }

  /** Where in a column of dots a colour is, from the top. */
  private static List<Integer> rows(BufferedImage image, int x, Color colour) {
    return IntStream.range(0, HEIGHT)
        .filter(y -> image.getRGB(x, y) == colour.getRGB())
        .boxed()
        .toList();
  }

  @Test
  void aBarOfNegativeGrowthHangsBelowTheAxis() {
    Said.Plot plot = plot(Chart.Kind.COLUMNS, series("Năm 2024", 6, -3, 2));
    BufferedImage image = draw(plot);
    Frame frame = frame(plot);
    int zero = (int) Math.round(frame.zero());
    assertThat(rows(image, (int) frame.middle(0) - 15, BAR))
        .hasSizeGreaterThan(30)
        .allMatch(y -> y <= zero);
    assertThat(rows(image, (int) frame.middle(1) - 15, BAR))
        .hasSizeGreaterThan(15)
        .allMatch(y -> y >= zero - 1);
  }

  private static Frame frame(Said.Plot plot) {
    return new Frame(plot, canvas(WIDTH), Frame.figures(plot), 0, 0);
  }

  /** One on which is drawn to know where things come to stand. */
  private static Canvas canvas(double width) {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    Font letters = new Font(Font.SERIF, Font.PLAIN, 10);
    return new Canvas(image.createGraphics(), width, HEIGHT, letters);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.03, 1, 7.12, 99.9, 43_217, 64_717.48, 5e12})
  void hasFewTicksHoweverLargeTheFiguresAre(double most) {
    Scale scale = Scale.of(List.of(most, -most / 3), 100, 0);
    assertThat(scale.ticks()).hasSizeBetween(2, 9).contains(0.0);
    assertThat(scale.low()).isLessThanOrEqualTo(-most / 3);
    assertThat(scale.high()).isGreaterThanOrEqualTo(most);
    assertThat(scale.place(scale.low())).isEqualTo(100);
    assertThat(scale.place(scale.high())).isEqualTo(0);
  }

  /** Read by a program or in haste, two figures that touch are one: 6,91 and 6,67 are 6,916,67. */
  @Test
  void twoFiguresBesideOneAnotherAreTwo() {
    double[] before = DoubleStream.generate(() -> 16.91).limit(9).toArray();
    double[] now = DoubleStream.generate(() -> 16.67).limit(9).toArray();
    Said.Plot plot =
        new Said.Plot(
            Chart.Kind.COLUMNS,
            "",
            "",
            "%",
            NumberFormat.PLAIN,
            IntStream.rangeClosed(1, 9).mapToObj(month -> "T" + month).toList(),
            List.of(series("Năm 2023", before), series("Năm 2024", now)),
            List.of(),
            HEIGHT);
    int scale = 4;
    BufferedImage image = draw(plot, scale);
    int foot = (int) Math.round(frame(plot).y(16.91)) * scale - 5 * scale / 2;
    int gaps = 0;
    int empty = 0;
    boolean hasBegun = false;
    for (int x = 0; x < image.getWidth(); x++) {
      int column = x;
      boolean isEmpty =
          IntStream.range(foot - 7 * scale, foot)
              .noneMatch(y -> image.getRGB(column, y) == Color.BLACK.getRGB());
      gaps += !isEmpty && hasBegun && empty >= 3 * scale ? 1 : 0;
      empty = isEmpty ? empty + 1 : 0;
      hasBegun |= !isEmpty;
    }
    assertThat(gaps).isGreaterThanOrEqualTo(2 * 9 - 1);
  }

  /** Of figures close together, whatever the picture: each by itself, on it, and in its turn. */
  @ParameterizedTest
  @EnumSource(Chart.Kind.class)
  void figuresCloseTogetherAreReadOneByOne(Chart.Kind kind) {
    Said.Plot plot =
        plot(
            kind,
            series("Nông nghiệp", 6.91, 6.46, 6.118),
            series("Công nghiệp", 6.74, 6.67, 6.94),
            series("Dịch vụ", 87.1, -0.4, 5.73),
            series("Thuế", -1.04, -0.6, 6.02));
    Canvas canvas = canvas(WIDTH);
    Drawings.draw(plot, canvas);
    List<Canvas.Label> written = canvas.written();
    for (int i = 0; i < written.size(); i++) {
      Canvas.Label label = written.get(i);
      assertThat(written.subList(0, i)).as("%s", label).noneMatch(label::touches);
      assertThat(label.left()).as("%s", label).isGreaterThanOrEqualTo(0);
      assertThat(label.right()).as("%s", label).isLessThanOrEqualTo(WIDTH);
      Canvas.Label before = written.get(Math.max(0, i - 1));
      assertThat(i > 0 && label.isBeside(before) && label.right() < before.left())
          .as("%s after %s is read as one with it", label, before)
          .isFalse();
    }
  }

  @Test
  void noTwoTicksAreWrittenAlike() {
    assertThat(Scale.of(List.of(1.0, 2.0), 100, 0, 1).ticks()).containsExactly(0.0, 1.0, 2.0);
  }

  @Test
  void aTargetsLineDoesNotRunThroughAFigure() {
    Said.Plot.Series near = series("Mức đạt", 6.8, 6.8, 6.8);
    Said.Plot plot =
        new Said.Plot(
            Chart.Kind.BARS,
            "",
            "",
            "%",
            NumberFormat.PLAIN,
            List.of("Quý I", "Quý II", "Quý III"),
            List.of(near),
            List.of(new Said.Plot.Target("Mục tiêu", "7%", 7, 7)),
            HEIGHT);
    BufferedImage image = draw(plot);
    int line =
        IntStream.range(0, WIDTH)
            .boxed()
            .max(Comparator.comparing(x -> rows(image, x, Canvas.BOUND).size()))
            .orElseThrow();
    int first = (HEIGHT - 22) / 6 + 18;
    assertThat(rows(image, line, Canvas.BOUND))
        .isNotEmpty()
        .noneMatch(y -> Math.abs(y - first) < 3);
  }

  /** Two years that stand alike where the line of what is needed begins, as tourism in 2024. */
  @Test
  void noLineRunsThroughAFigure() {
    Said.Plot plot =
        new Said.Plot(
            Chart.Kind.LINES,
            "",
            "",
            "tỷ đồng",
            NumberFormat.PLAIN,
            IntStream.rangeClosed(1, 12).mapToObj(month -> "T" + month).toList(),
            List.of(
                months("Cần đạt", 8, 4100, 4575, 5050, 5525, 6000),
                months("Năm 2023", 8, 4100),
                months("Năm 2024", 6, 3300, 3700, 4100)),
            List.of(),
            HEIGHT);
    Canvas canvas = canvas(WIDTH);
    Drawings.draw(plot, canvas);
    Frame frame = new Frame(plot, canvas, Frame.figures(plot), 0, 96);
    List<Line2D> strokes =
        plot.series().stream().flatMap(line -> Lines.strokes(line, frame).stream()).toList();
    assertThat(canvas.written())
        .filteredOn(label -> label.text().contains(":"))
        .hasSize(3)
        .allSatisfy(
            label -> assertThat(strokes).as("%s", label).noneMatch(label.box()::intersectsLine));
  }

  private static Said.Plot.Series months(String name, int first, double... values) {
    List<Said.Plot.Datum> data = new ArrayList<>(Collections.nCopies(12, Said.Plot.Datum.NONE));
    for (int i = 0; i < values.length; i++) {
      data.set(
          first - 1 + i, new Said.Plot.Datum(NumberFormat.PLAIN.written(values[i]), values[i]));
    }
    return new Said.Plot.Series(name, data);
  }

  /** Read in haste, two names that touch are one: Năm 2022Năm 2023. */
  @Test
  void twoYearsUnderTheirBarsAreTwo() {
    Said.Plot plot =
        new Said.Plot(
            Chart.Kind.COLUMNS,
            "",
            "",
            "%",
            NumberFormat.PLAIN,
            List.of("Quý I", "6 tháng", "9 tháng", "Cả năm"),
            List.of(series("2022", 6, 6, 6, 6), series("2023", 7, 7, 7, 7)),
            List.of(),
            HEIGHT);
    for (int width = 200; width < 520; width++) {
      Canvas canvas = canvas(width);
      Drawings.draw(plot, canvas);
      List<Canvas.Label> written = canvas.written();
      for (int i = 0; i < written.size(); i++) {
        Canvas.Label label = written.get(i);
        assertThat(written.subList(0, i)).as("%s, %s wide", label, width).noneMatch(label::touches);
      }
    }
  }

  /** The lower bounds of the plan of 2025: 100,358%. */
  @Test
  void sharesOfTheWholeStandBesideNoMoreThanAHundred() {
    Said.Plot plot =
        new Said.Plot(
            Chart.Kind.STACK,
            "",
            "",
            "%",
            NumberFormat.PLAIN,
            List.of("Mục tiêu năm"),
            List.of(
                series("Nông nghiệp", 9.318),
                series("Công nghiệp", 31.04),
                series("Dịch vụ", 54.1),
                series("Thuế", 5.9)),
            List.of(),
            HEIGHT);
    Canvas canvas = canvas(WIDTH);
    Drawings.draw(plot, canvas);
    assertThat(canvas.written())
        .extracting(Canvas.Label::text)
        .contains("100")
        .doesNotContain("120");
  }

  @ParameterizedTest
  @EnumSource(Chart.Kind.class)
  void drawsEveryKindWithNamesFiguresGapsAndBothSigns(Chart.Kind kind) throws IOException {
    Said.Plot.Series gap =
        new Said.Plot.Series(
            "Năm 2023",
            List.of(
                new Said.Plot.Datum("4,02", 4.02),
                Said.Plot.Datum.NONE,
                new Said.Plot.Datum("-1,5", -1.5)));
    BufferedImage image = draw(plot(kind, gap, series("Năm 2024", 4.8, 5.73, 6.25)));
    Path kept = Path.of("target", "charts", kind.name().toLowerCase() + ".png");
    Files.createDirectories(kept.getParent());
    ImageIO.write(image, "png", kept.toFile());
    for (Color shade : List.of(Canvas.shade(0, 2), Canvas.shade(1, 2))) {
      long dots = IntStream.range(0, WIDTH).mapToLong(x -> rows(image, x, shade).size()).sum();
      assertThat(dots).as("dots of shade %s in %s", shade, kept).isGreaterThan(20);
    }
  }

  @Test
  void shadesDifferInBlackAndWhite() {
    List<Integer> greys =
        IntStream.range(0, 4)
            .mapToObj(i -> Canvas.shade(i, 4))
            .map(c -> (c.getRed() * 30 + c.getGreen() * 59 + c.getBlue() * 11) / 100)
            .toList();
    for (int i = 1; i < greys.size(); i++) {
      assertThat(greys.get(i - 1) - greys.get(i)).as("%s", greys).isGreaterThan(30);
    }
  }
}
