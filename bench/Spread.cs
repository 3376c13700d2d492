namespace Sandboxes.Bench;

/// <summary>The least, the median and the most of some measurements.</summary>
internal sealed record Spread(double Least, double Median, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return new Spread(sorted[0], sorted[sorted.Length / 2], sorted[^1]);
    }

    public string Show(string unit, string format = "0") =>
        $"{Median.ToString(format)} {unit} ({Least.ToString(format)} to {Most.ToString(format)})";
}
