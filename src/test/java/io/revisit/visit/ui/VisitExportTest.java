package io.revisit.visit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import io.revisit.patient.PatientId;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.Exported;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import io.revisit.testing.Visits;
import io.revisit.visit.VisitId;
import io.revisit.visit.VisitRow;
import io.revisit.visit.VisitService;
import io.revisit.visit.VisitStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VisitExportTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private VisitService service;

    @BeforeEach
    void addVisits() {
        clinics.openAsOwner();
        visits.of(patients.aPatient().named("Стрелец Кира").stored()).stored();
        clinics.openAsOwner();
        PatientId anna = patients.aPatient()
                .named("Петрова Анна")
                .withPhone("+79120000000")
                .stored();
        visits.of(anna)
                .on(LocalDate.of(2026, 5, 3))
                .at("10:30")
                .by(visits.doctor("=Громов"))
                .in(visits.direction("Терапия"))
                .creditedTo(visits.staff("Ольга"))
                .costing("1250.50")
                .stored();
        visits.of(patients.aPatient().named("Фёдорова Ольга").stored())
                .on(LocalDate.of(2026, 6, 1))
                .being(VisitStatus.NO_SHOW)
                .stored();
        VisitId reversed = visits.of(patients.aPatient().named("Яковлев Пётр").stored())
                .on(LocalDate.of(2026, 6, 2))
                .costing("300")
                .stored();
        service.refundWhole(reversed, "Не понравилось");
    }

    @Test
    void theFileHoldsWhatTheListShowsInItsOrder() {
        open("visits?sort=patient");

        assertThat(patientsOfTheFile())
                .isEqualTo(shown())
                .containsExactly("Петрова Анна", "Фёдорова Ольга", "Яковлев Пётр");
    }

    @Test
    void theFileIsNarrowedByTheFilter() {
        open("visits?status=no-show");

        assertThat(patientsOfTheFile()).isEqualTo(shown()).containsExactly("Фёдорова Ольга");
    }

    @Test
    void aLineHoldsEveryColumnAndNoFormula() {
        open("visits?q=петрова");

        List<List<String>> lines = Exported.csv();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .containsExactly(
                        "03.05.2026 10:30",
                        "Петрова Анна",
                        "+7 912 000-00-00",
                        "Завершён",
                        "'=Громов",
                        "Терапия",
                        "",
                        "",
                        "Ольга",
                        "1250,50",
                        "0,00",
                        "0,00",
                        "1250,50",
                        "");
    }

    @Test
    void aRefundedVisitSaysSoAsInTheList() {
        open("visits?q=яковлев");

        assertThat(Exported.csv().get(1)).contains("Возврат");
    }

    @Test
    void inXlsxTheSameStandsAsTextNumbersAndDays() {
        open("visits?q=петрова");

        List<List<Cell>> lines = Exported.xlsx();
        assertThat(lines).hasSize(2);
        List<Cell> line = lines.get(1);
        assertThat(line.getFirst().asDate()).isEqualTo(LocalDateTime.of(2026, 5, 3, 10, 30));
        assertThat(line.get(4).getType()).isEqualTo(CellType.STRING);
        assertThat(line.get(4).asString()).isEqualTo("=Громов");
        assertThat(line.get(9).asNumber()).isEqualByComparingTo(new BigDecimal("1250.50"));
    }

    private static List<String> patientsOfTheFile() {
        return Exported.csv().stream().skip(1).map(line -> line.get(1)).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> shown() {
        LazyGrid<VisitRow> grid = _get(LazyGrid.class);
        return GridKt._findAll(grid).stream().map(VisitRow::patientName).toList();
    }
}
