package io.revisit.patient.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import io.revisit.patient.ListedPatient;
import io.revisit.patient.PatientId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagSaving;
import io.revisit.patient.TagService;
import io.revisit.patient.listview.ListColumns;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.Exported;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import io.revisit.testing.Visits;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PatientExportTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private TagService tags;

    @Autowired
    private ListColumns columns;

    private PatientId anna;

    @BeforeEach
    void addPatients() {
        clinics.openAsOwner();
        patients.aPatient().named("Стрелец Кира").withPhone("+79995554433").stored();
        clinics.openAsOwner();
        anna = patients.aPatient()
                .named("Петрова Анна")
                .withPhone("+79120000000")
                .withCard("=7")
                .livingAt("=Казань, Ленина 5-12")
                .digitizedOn(LocalDate.of(2026, 3, 12))
                .stored();
        patients.aPatient().named("Фёдорова Ольга").withPhone("+79120000001").stored();
        patients.aPatient().named("Яковлев Пётр").stored();
        visits.of(anna).on(LocalDate.of(2026, 5, 3)).costing("1250.50").stored();
        TagSaving.Saved tag = (TagSaving.Saved) tags.create(TagKind.FREE, "@новый");
        tags.tag(List.of(anna), tag.tag());
    }

    @Test
    void theFileHoldsWhatTheListShowsInItsOrder() {
        open("patients?sort=-name");

        assertThat(patientsOfTheFile())
                .isEqualTo(shown())
                .containsExactly("Яковлев Пётр", "Фёдорова Ольга", "Петрова Анна");
    }

    @Test
    void theFileIsNarrowedByTheFilter() {
        open("patients?q=федорова");

        assertThat(patientsOfTheFile()).isEqualTo(shown()).containsExactly("Фёдорова Ольга");
    }

    @Test
    void aLineHoldsEveryColumnAndNoFormula() {
        open("patients?q=петрова");

        List<List<String>> lines = Exported.csv();
        assertThat(lines.getFirst())
                .containsExactly(
                        "Имя",
                        "Телефон",
                        "Карта",
                        "Метки",
                        "Визиты",
                        "Последний визит",
                        "Оплачено",
                        "Участник с",
                        "Пора на приём",
                        "Категории",
                        "Статус",
                        "Врачи",
                        "Направления",
                        "Адрес");
        assertThat(lines.get(1))
                .containsExactly(
                        "Петрова Анна",
                        "+7 912 000-00-00",
                        "'=7",
                        "'@новый",
                        "1",
                        "03.05.2026",
                        "1250,50",
                        "12.03.2026",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "'=Казань, Ленина 5-12");
    }

    @Test
    void whatTheListShowsBesidesStandsInTheFileToo() {
        open("patients?q=петрова");
        assertThat(Exported.csv().getFirst()).doesNotContain("Основной врач");

        columns.setChosen("name,email,main_doctor");
        open("visits");
        open("patients?q=петрова");

        assertThat(Exported.csv().getFirst()).endsWith("Адрес", "Эл. почта", "Основной врач");
    }

    @Test
    void inXlsxTheSameStandsAsTextNumbersAndDays() {
        open("patients?q=петрова");

        List<List<Cell>> lines = Exported.xlsx();
        assertThat(lines).hasSize(2);
        List<Cell> line = lines.get(1);
        assertThat(line.subList(0, 4)).extracting(Cell::getType).containsOnly(CellType.STRING);
        assertThat(line.subList(0, 4))
                .extracting(Cell::asString)
                .containsExactly("Петрова Анна", "+7 912 000-00-00", "=7", "@новый");
        assertThat(line.get(4).asNumber()).isEqualByComparingTo("1");
        assertThat(line.get(5).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(line.get(6).asNumber()).isEqualByComparingTo("1250.50");
        assertThat(line.get(7).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void aListOfNobodyIsAHeaderAlone() {
        open("patients?q=никого");

        assertThat(Exported.csv()).hasSize(1);
        assertThat(Exported.xlsx()).hasSize(1);
    }

    private static List<String> patientsOfTheFile() {
        return Exported.csv().stream().skip(1).map(List::getFirst).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> shown() {
        LazyGrid<ListedPatient> grid = _get(LazyGrid.class);
        return GridKt._findAll(grid).stream()
                .map(patient -> patient.row().name())
                .toList();
    }
}
