package io.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportReportService;
import io.revisit.dataimport.ReportFormat;
import io.revisit.dataimport.ReportedRows;
import io.revisit.shared.export.ExportColumn;
import io.revisit.staffbonus.BonusScheme;
import io.revisit.staffbonus.BonusSchemeService;
import io.revisit.staffbonus.StaffBonusService;
import io.revisit.testing.Clinics;
import io.revisit.testing.Exported;
import io.revisit.testing.Imports;
import io.revisit.testing.ViewTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people type into whatever field, no file that leaves the program makes a spreadsheet calculate. */
class ExportedFormulasTest extends ViewTest {
    private static final String PATIENTS = """
            Номер карты;Фамилия;Имя;Отчество;Телефон;Метки;Источник;Комментарий;Адрес
            =7;=Петрова;-Анна;@Ивановна;+79120000000;@новый;=1+1;+1+1;=Ленина 5-12
            """;

    private static final String VISITS = """
            Номер карты;Дата и время;Врач;Направление;Услуга;Филиал;Администратор;Сумма;Статус
            =7;2026-09-10 10:00;=Громов;+Терапия;-Осмотр;@Север;=Тихонов;1500;Завершён
            """;

    private static final String REJECTED = """
            =1+1;Фамилия;Имя;Телефон;Заметка
            ;;;-1;=cmd
            ;;;;@SUM(A1)
            7;Ким;Анна;89123456789;ок
            """;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportReportService reports;

    @Autowired
    private BonusSchemeService schemes;

    @Autowired
    private StaffBonusService bonus;

    @Test
    void noScreenExportsAFormula() {
        clinics.openAsOwner();
        run("patients.csv", PATIENTS);
        run("visits.csv", VISITS);
        schemes.save(BonusScheme.offeredFrom(YearMonth.of(2026, 1)));
        bonus.calculate(YearMonth.of(2026, 9));

        assertTextOnly("patients", "'=петрова", "'=Ленина");
        assertTextOnly("visits", "'=Громов", "'+Терапия", "'-Осмотр", "'=Тихонов");
        assertTextOnly("bonus?month=2026-09", "'=Тихонов");
        assertTextOnly("");
    }

    @Test
    void rejectedRowsGoOutWithoutFormulasInCellsAndHeaders() throws IOException {
        clinics.openAsOwner();
        ImportId id = imports.upload("base.csv", REJECTED.getBytes(StandardCharsets.UTF_8));
        imports.check(id);

        var out = new ByteArrayOutputStream();
        reports.write(id, ReportedRows.REJECTED, ReportFormat.CSV, Locale.of("ru"), out);

        String text = out.toString(StandardCharsets.UTF_8).substring(1);
        try (CSVParser lines = CSVParser.parse(
                text, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            List<List<String>> rows = lines.stream().map(CSVRecord::toList).toList();
            assertThat(rows.getFirst()).contains("'=1+1");
            assertThat(text).contains("'=cmd", "'@SUM(A1)");
            rows.forEach(row -> assertThat(row).noneMatch(ExportedFormulasTest::isFormula));
        }
    }

    /** A new export belongs into the first test, and then into this list. */
    @Test
    void theseAreAllTheExports() {
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("io.revisit")
                                .get(ExportColumn.class)
                                .getDirectDependenciesToSelf()
                                .stream()
                                .map(dependency -> outermost(dependency.getOriginClass()))
                                .filter(name -> !name.equals("TableExport") && !name.equals("TableDownload"))
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "OverviewExport", "PatientExport", "VisitExport", "BonusExport", "RowReport");
    }

    private static String outermost(JavaClass origin) {
        return origin.getEnclosingClass().map(ExportedFormulasTest::outermost).orElse(origin.getSimpleName());
    }

    private void run(String name, String content) {
        ImportId id = imports.upload(name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.check(id).counts().added()).as(name).isEqualTo(1);
        imports.run(id);
    }

    private void assertTextOnly(String screen, String... shown) {
        open(screen);
        List<String> cells = Exported.csv().stream().flatMap(List::stream).toList();
        assertThat(cells).as(screen).noneMatch(ExportedFormulasTest::isFormula);
        for (String text : shown) {
            assertThat(cells).as(screen).anyMatch(cell -> cell.startsWith(text));
        }
        assertThat(Exported.xlsx().stream().flatMap(List::stream).filter(cell -> cell != null))
                .as(screen)
                .extracting(Cell::getType)
                .doesNotContain(CellType.FORMULA);
    }

    private static boolean isFormula(String cell) {
        String visible = cell.strip();
        return !visible.isEmpty() && "=+-@".indexOf(visible.charAt(0)) >= 0 && !visible.matches("[+-]\\d[\\d ,.-]*");
    }
}
