package dev.parallax.training;

import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.encoder.EncoderInput;

/**
 * What is learned from.
 *
 * @param tone as far as is known: sure of one class if a reader said so
 */
record Example(EncoderInput input, Tone tone) {}
