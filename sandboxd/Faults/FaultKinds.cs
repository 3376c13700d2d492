using System.Text.Json;

namespace Sandboxd.Faults;

internal static class FaultKinds
{
    public static bool IsOfRequests(this FaultKind kind) => kind <= FaultKind.LoseAnswer;

    /// <summary>The kind as a script writes it: <c>slow_pending</c>.</summary>
    public static string WireName(this FaultKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    public static FaultKind? Parse(string name) => Enum.GetValues<FaultKind>().Where(kind => kind.WireName() == name).Select(kind => (FaultKind?)kind).FirstOrDefault();
}
