package vn.tonghop.jobs;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.home.Aside;

/** The import table of the house: which room may know which. Each rule says what to do. */
class HouseRulesTest {

  /**
   * What lies outside of the house is known by its name alone, which is all that is asked of it.
   */
  private static final JavaClasses EVERYTHING =
      ArchConfiguration.withThreadLocalScope(
          configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPackages("vn.tonghop");
          });

  private static final JavaClasses PRODUCT =
      EVERYTHING.that(DescribedPredicate.describe("are no tests", HouseRulesTest::isProduct));

  private static final List<String> STAGES = List.of("intake", "validate", "store", "consolidate");

  /** A third party and the room that it lives in; office files are written where they are made. */
  private record Tenant(String what, String packages, String... rooms) {}

  private static final String WORKBOOK = "vn.tonghop.warehouse.workbook..";
  private static final String MEASURE = "vn.tonghop.reports.measure..";
  private static final String SEAL = "vn.tonghop.reports.seal..";
  private static final String PAGES = "vn.tonghop.reports.pages..";
  private static final String EDITABLE = "vn.tonghop.reports.editable..";

  private static final List<Tenant> TENANTS =
      List.of(
          new Tenant("the DuckDB driver", "org.duckdb..", "vn.tonghop.warehouse.duckdb.."),
          new Tenant("fastexcel", "org.dhatim..", WORKBOOK),
          new Tenant("POI", "org.apache.poi..", WORKBOOK, EDITABLE, MEASURE),
          new Tenant("DSS", "eu.europa.esig..", SEAL),
          new Tenant("PDFBox", "org.apache.pdfbox..", MEASURE, PAGES, SEAL),
          new Tenant("Parquet", "org.apache.parquet..", "vn.tonghop.warehouse.store.."),
          new Tenant("Hadoop", "org.apache.hadoop..", "vn.tonghop.warehouse.store.."),
          new Tenant("zstd", "com.github.luben..", "vn.tonghop.warehouse.store.."),
          new Tenant("the SFTP client", "org.apache.sshd..", "vn.tonghop.warehouse.intake.."),
          new Tenant("JasperReports", "net.sf.jasperreports..", "vn.tonghop.reports.render.."),
          new Tenant("OpenPDF", "com.lowagie..", "vn.tonghop.reports.render.tagged.."),
          new Tenant("Quartz", "org.quartz..", "vn.tonghop.jobs.schedule.."),
          new Tenant("JLine", "org.jline..", "vn.tonghop.jobs.prompt.."),
          new Tenant("picocli", "picocli..", "vn.tonghop.jobs.operate.."));

  @TestFactory
  Stream<DynamicTest> eachStageIsStrangerToTheOthers() {
    return STAGES.stream()
        .map(
            stage -> {
              String[] others =
                  STAGES.stream()
                      .filter(other -> !other.equals(stage))
                      .map(other -> "vn.tonghop.warehouse." + other + "..")
                      .toArray(String[]::new);
              return rule(
                  stage,
                  noClasses()
                      .that()
                      .resideInAPackage("vn.tonghop.warehouse." + stage + "..")
                      .should()
                      .dependOnClassesThat()
                      .resideInAnyPackage(others)
                      .because(
                          "stages share the vocabulary and are strung together in jobs: move what"
                              + " both need to the root package, or pass it in"));
            });
  }

  @TestFactory
  Stream<DynamicTest> eachThirdPartyLivesInOneRoom() {
    return TENANTS.stream()
        .map(
            tenant ->
                rule(
                    tenant.what(),
                    noClasses()
                        .that()
                        .resideOutsideOfPackages(tenant.rooms())
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(tenant.packages())
                        .because(
                            "%s lives in %s: ask that room's door"
                                .formatted(tenant.what(), String.join(" and ", tenant.rooms())))));
  }

  @Test
  void nobodyImportsJobs() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.tonghop.jobs..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vn.tonghop.jobs..")
        .because("jobs strings the others together: turn the dependency round")
        .check(PRODUCT);
  }

  @Test
  void warehouseKnowsNothingOfReports() {
    noClasses()
        .that()
        .resideInAPackage("vn.tonghop.warehouse..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vn.tonghop.reports..")
        .because("reports read marts; the warehouse does not know who reads")
        .check(PRODUCT);
  }

  @Test
  void reportsKnowOnlyTheVocabularyAndAReadOnlyConnection() {
    noClasses()
        .that()
        .resideInAPackage("vn.tonghop.reports..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "vn.tonghop.warehouse.catalog..",
            "vn.tonghop.warehouse.plan..",
            "vn.tonghop.warehouse.workbook..",
            "vn.tonghop.warehouse.intake..",
            "vn.tonghop.warehouse.validate..",
            "vn.tonghop.warehouse.store..",
            "vn.tonghop.warehouse.consolidate..",
            "vn.tonghop.warehouse.query..",
            "vn.tonghop.warehouse.verify..")
        .because("a report prints marts: what it needs to know belongs in a mart")
        .check(PRODUCT);
  }

  @Test
  void warehouseAndReportsHaveNoSpring() {
    noClasses()
        .that()
        .resideInAnyPackage("vn.tonghop.warehouse..", "vn.tonghop.reports..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .because("they are plain Java: wire them in jobs")
        .check(PRODUCT);
  }

  @Test
  void theVocabularyKnowsNoRoom() {
    noClasses()
        .that()
        .resideInAPackage("vn.tonghop.warehouse")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vn.tonghop.warehouse.*..")
        .because("words are shared by all and lie nowhere: what is kept or written has a room")
        .check(PRODUCT);
  }

  @Test
  void roomsDoNotDependInCircles() {
    slices()
        .matching("vn.tonghop.(**)")
        .should()
        .beFreeOfCycles()
        .because("two rooms that need each other are one room, or need a third")
        .check(PRODUCT);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service)(\\$.*)?")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .orShould()
        .haveSimpleNameStartingWith("Default")
        .because("such a name says nothing: name the thing after what it does for its user")
        .check(PRODUCT);
  }

  /**
   * What a file's name, a spreadsheet, a PDF or the decree on signatures has a form of its own for.
   */
  private static final String NOT_TO_BE_READ = ".*\\.(Stamps|ExcelCell|StablePdf|VisibleSignature)";

  @Test
  void daysAndMomentsAreWrittenInOneWay() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(WrittenTime.class.getName())
        .and()
        .haveNameNotMatching(NOT_TO_BE_READ)
        .should()
        .callMethodWhere(
            target(name("ofPattern")).and(target(owner(type(DateTimeFormatter.class)))))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(DateTimeFormatterBuilder.class)
        .because("one reads 05/8/2024 everywhere: write it by WrittenTime")
        .check(PRODUCT);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    fields()
        .should()
        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .because("take it in the constructor")
        .check(PRODUCT);
  }

  @Test
  void testsStayOnJupiterFive() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.test.context.junit.jupiter.SpringExtension")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("SpringBootTest")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.mockito..")
        .because("Spring 7's extension needs JUnit 6, and we test on real engines without mocks")
        .check(EVERYTHING);
  }

  @Test
  void whatIsStaticDoesNotChange() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("vn.tonghop..")
        .should()
        .beFinal()
        .because("mutable static state makes a run impossible to replay: pass it in")
        .check(PRODUCT);
  }

  @Test
  void onlyAsideRenames() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Aside.class)
        .should()
        .callMethodWhere(
            target(owner(type(Files.class)))
                .and(target(name("move")).or(target(name("createLink")))))
        .orShould()
        .callMethod(File.class, "renameTo", File.class)
        .orShould()
        .accessField(StandardCopyOption.class, "ATOMIC_MOVE")
        .because(
            "a name may only be given to what is on the disk: give the writer to Aside, or what"
                + " is whole to its put")
        .check(PRODUCT);
  }

  @Test
  void noLanguageOfTheAccountChangesLetters() {
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .because("Turkish has another small I: say toLowerCase(Locale.ROOT)")
        .check(PRODUCT);
  }

  @Test
  void jobsAreNamedAfterWhatTheyDo() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Job")
        .should()
        .resideInAnyPackage("vn.tonghop.jobs", "vn.tonghop.jobs.schedule")
        .because("one class a job, in the package jobs")
        .check(PRODUCT);
  }

  private static boolean isProduct(JavaClass one) {
    return one.getSource()
        .map(source -> Location.of(source.getUri()))
        .filter(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS::includes)
        .isPresent();
  }

  private static DynamicTest rule(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> rule.check(PRODUCT));
  }
}
