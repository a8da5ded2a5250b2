package io.revisit.segment.ui;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.Sex;
import io.revisit.patient.TagKind;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.Consent;
import io.revisit.segment.condition.HasTagOfKind;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.SexIs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Conditions that are one of a few. */
final class LeafOptions {

    private LeafOptions() {}

    static List<Leaf> sexes() {
        return Stream.of(Choice.values())
                .<Leaf>flatMap(choice -> Stream.of(Sex.values()).map(sex -> new SexIs(choice, sex)))
                .toList();
    }

    static List<Leaf> consents() {
        List<Leaf> all = new ArrayList<>();
        for (ConsentPurpose purpose : List.of(ConsentPurpose.MARKETING, ConsentPurpose.SERVICE)) {
            for (ConsentChannel channel : ConsentChannel.values()) {
                all.add(new Consent(channel, purpose, true));
                all.add(new Consent(channel, purpose, false));
            }
        }
        return all;
    }

    static List<Leaf> tagKinds() {
        return Stream.of(TagKind.values())
                .<Leaf>flatMap(kind -> Stream.of(new HasTagOfKind(kind, true), new HasTagOfKind(kind, false)))
                .toList();
    }
}
