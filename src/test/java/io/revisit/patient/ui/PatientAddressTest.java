package io.revisit.patient.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.TagId;
import io.revisit.shared.ui.UrlState;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatientAddressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    @Test
    void everyFilterSurvivesTheAddress() {
        PatientFilter filter = PatientFilter.ALL
                .withText("Иванова & Co")
                .withDoctor(new DoctorId(7))
                .withDirection(new DirectionId(8))
                .withMainDoctor(new DoctorId(9))
                .withMainDirection(new DirectionId(10))
                .withTags(Set.of(new TagId(1), new TagId(2)))
                .withDigitized(false)
                .withLastVisit(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));

        UrlState state = PatientAddress.with(UrlState.at("patients"), filter);
        UrlState reread = UrlState.of(new Location("patients", state.parameters()));

        assertThat(PatientAddress.filter(reread, TODAY)).isEqualTo(filter);
    }

    @Test
    void whatIsUnreadableIsPassedOver() {
        UrlState state = UrlState.of(new Location("patients?doctor=abc&tag=1,x&from=yesterday"));

        assertThat(PatientAddress.filter(state, TODAY)).isEqualTo(PatientFilter.ALL.withTags(Set.of(new TagId(1))));
    }
}
