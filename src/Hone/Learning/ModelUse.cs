namespace Hone.Learning;

/// <summary>What one model was used for in one session, or over many.</summary>
/// <param name="Model">The model's id as the source gives it.</param>
/// <param name="Inferences">Its answers.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="CostUsd">Their cost; null where the price file does not know the model.</param>
public sealed record ModelUse(string Model, long Inferences, TokenUse Tokens, double? CostUsd);
