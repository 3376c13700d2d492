using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>What a check found.</summary>
/// <param name="Inputs">The inputs with defaults and secret marks, whether or not there are failures.</param>
/// <param name="Failures">All that is wrong, in the schema's order; empty when nothing is.</param>
public sealed record CheckResult(PropertyMap Inputs, IReadOnlyList<CheckFailure> Failures);
