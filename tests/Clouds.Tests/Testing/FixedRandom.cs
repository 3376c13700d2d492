namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>Always draws the same.</summary>
internal sealed class FixedRandom(double value = 0) : Random
{
    public override double NextDouble() => value;
}
