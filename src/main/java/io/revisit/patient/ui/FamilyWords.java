package io.revisit.patient.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.ClinicCalendar;
import io.revisit.patient.household.FamilyMember;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How the members of families are named. */
@SpringComponent
class FamilyWords {
    private final ClinicCalendar calendar;

    FamilyWords(ClinicCalendar calendar) {
        this.calendar = calendar;
    }

    /** «Иванов Пётр (7 лет)»: somebody who may be of the family. */
    String ofCandidate(FamilyMember member) {
        return words(member, false);
    }

    /** «Пётр (сын, 7 лет)»: somebody of a family that a person has confirmed. */
    String ofMember(FamilyMember member) {
        return words(member, true);
    }

    private String words(FamilyMember member, boolean confirmed) {
        List<String> known = new ArrayList<>();
        if (confirmed && member.relation() != null) {
            known.add(member.relation());
        }
        if (member.birthDate() != null) {
            known.add(I18NProvider.translate(
                    "patient.age", ChronoUnit.YEARS.between(member.birthDate(), calendar.today())));
        }
        if (confirmed && member.holder()) {
            known.add(I18NProvider.translate("household.holder"));
        }
        String name = confirmed ? member.givenName() : member.name();
        return known.isEmpty() ? name : name + " (" + String.join(", ", known) + ")";
    }
}
