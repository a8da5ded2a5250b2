package io.revisit.testing;

import io.revisit.patient.PatientId;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.visit.VisitDerivation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Loads one of the shared client bases ({@code patients-clean.csv}, then {@code visits-clean.csv}) into a clinic with plain
 * inserts, past the import engine: patients with referrers, consents and digitizations (as imported ones), doctors,
 * directions, staff and visits, and then all that follows from the visits. {@code truth.json} holds its figures.
 */
@Component
public class TestBase {

    /** 1,158 patients, 1,182 visits. */
    public static final String SMALL = "small";

    /** 7,730 patients, 7,352 visits: the demo clinic. */
    public static final String CLINIC = "clinic";

    private final TestBaseRows rows;
    private final VisitDerivation derivation;
    private final CurrentBusiness currentBusiness;

    TestBase(TestBaseRows rows, VisitDerivation derivation, CurrentBusiness currentBusiness) {
        this.rows = rows;
        this.derivation = derivation;
        this.currentBusiness = currentBusiness;
    }

    /** Fills the clinic, which must be empty, with the {@link #SMALL} or {@link #CLINIC} base. */
    public void load(BusinessId clinic, String base) {
        currentBusiness.run(clinic, () -> {
            List<Long> patients = rows.insert(base);
            for (List<PatientId> piece : pieces(patients)) {
                derivation.refresh(piece);
            }
        });
    }

    /** Fills the clinic like {@link #load}, but derives nothing: visits are not counted yet and nobody has a tag. */
    public List<PatientId> loadRaw(BusinessId clinic, String base) {
        return currentBusiness.call(clinic, () -> rows.insert(base)).stream()
                .map(PatientId::new)
                .toList();
    }

    /** Adds the patients of the base alone, without visits. */
    public void loadPatients(BusinessId clinic, String base) {
        currentBusiness.run(clinic, () -> rows.insertPatients(base));
    }

    private static List<List<PatientId>> pieces(List<Long> patients) {
        List<List<PatientId>> pieces = new ArrayList<>();
        for (int from = 0; from < patients.size(); from += VisitDerivation.MAX_PATIENTS) {
            int to = Math.min(from + VisitDerivation.MAX_PATIENTS, patients.size());
            pieces.add(patients.subList(from, to).stream().map(PatientId::new).toList());
        }
        return pieces;
    }
}
