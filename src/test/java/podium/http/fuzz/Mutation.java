package podium.http.fuzz;

import java.util.List;
import podium.fixture.Dice;

/** Makes another request of one. */
interface Mutation {

    List<Mutation> ALL = List.of(
            BodyTree::mutate,
            BodyTree::mutate,
            BodyTree::mutate,
            BodyText::mutate,
            Targets::mutatePath,
            Targets::mutateQuery,
            Targets::mutateQuery,
            RequestHeaders::mutate);

    RawRequest of(RawRequest request, Dice dice);
}
