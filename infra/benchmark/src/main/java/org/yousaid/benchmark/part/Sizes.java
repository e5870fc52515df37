package org.yousaid.benchmark.part;

/**
 * How much is measured.
 *
 * @param callers how many call at the same time
 * @param rounds how many rounds count
 * @param append commands a round that make a new aggregate
 * @param load commands a round that load an aggregate and append to it
 * @param aggregates how many aggregates these go to
 * @param history events of an aggregate that is loaded
 * @param burst events that a processor reads in a round
 * @param extensionBurst the same for the Axon extension
 * @param small stored events of the small store
 * @param large stored events of the large store
 * @param probes what is done in each of a store's rounds to see what growth costs
 * @param idle messages over an idle system
 * @param busBurst messages of each burst that tells the rate of the bus
 * @param halfLoadSeconds for how long half of that rate is kept up
 * @param texts among which similar ones are looked for
 * @param responses to the consultation whose results are read
 * @param fewResponses to the one it is compared with
 * @param suggestions in the system in which they are looked for
 * @param fewSuggestions in the one it is compared with
 * @param references that are minted
 * @param answersBefore that are sent in, answered and thanked in a round that does not count
 * @param answersASecond that are sent in while receipts go out
 * @param answerSeconds for how long
 * @param seed of texts, ids and the choice of aggregates and positions
 */
public record Sizes(
        int callers,
        int rounds,
        int append,
        int load,
        int aggregates,
        int history,
        int burst,
        int extensionBurst,
        int small,
        int large,
        int probes,
        int idle,
        int busBurst,
        int halfLoadSeconds,
        int texts,
        int responses,
        int fewResponses,
        int suggestions,
        int fewSuggestions,
        int references,
        int answersBefore,
        int answersASecond,
        int answerSeconds,
        long seed) {}
