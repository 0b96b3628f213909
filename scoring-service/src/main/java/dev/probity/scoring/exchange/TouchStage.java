package dev.probity.scoring.exchange;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/** Carries touches from the task of the member of staff to the task of the merchant. */
public final class TouchStage {
    private TouchStage() {}

    /** Touches by merchant, as {@code merchant:id}; whatever happens to merchants may read this one stream. */
    public static KStream<String, StaffTouch> toMerchants(KStream<String, PairInput.Touched> days) {
        return days.flatMapValues(PairInput.Touched::touches, Named.as("touches-one-by-one"))
                .selectKey((staff, touch) -> touch.merchant(), Named.as("touches-to-merchants"))
                .repartition(Repartitioned.<String, StaffTouch>as("staff-touches")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(serde()));
    }

    private static Serde<StaffTouch> serde() {
        return Serdes.serdeFrom(
                (topic, touch) -> StaffTouchBytes.write(touch), (topic, bytes) -> StaffTouchBytes.read(bytes));
    }
}
