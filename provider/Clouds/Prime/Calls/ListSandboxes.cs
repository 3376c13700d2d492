using System.Runtime.CompilerServices;
using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary><c>GET /sandbox</c>, page by page as the caller goes on (prime-api 5).</summary>
internal sealed class ListSandboxes(PrimePlatform platform)
{
    /// <summary>The largest page there is.</summary>
    public const int PerPage = 1000;

    /// <summary>All that match. One that moves to a later page while we read comes once.</summary>
    public async IAsyncEnumerable<SandboxInfo> RunAsync(SandboxFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in PagesAsync(filter, cancel))
        {
            foreach (var sandbox in page)
                yield return sandbox;
        }
    }

    /// <summary>The same, page by page.</summary>
    public async IAsyncEnumerable<IReadOnlyList<SandboxInfo>> PagesAsync(SandboxFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 1; ; page++)
        {
            var request = CloudRequest.Get("/sandbox", "/sandbox?" + Query(filter, platform.Settings.TeamId, page), "list sandboxes");
            var rows = await platform.SendAsync(request, CamelJson.Default.SandboxPageWire, cancel);
            yield return [.. rows.Sandboxes.OfType<SandboxWire>().Where(row => seen.Add(row.Id)).Select(SandboxReading.ToInfo)];
            if (!rows.HasNext || rows.Sandboxes.Count == 0)
                yield break;
        }
    }

    /// <summary>The query of one page; a label each as its own <c>labels</c>.</summary>
    internal static string Query(SandboxFilter filter, string? teamId, int page)
    {
        var team = string.IsNullOrEmpty(filter.TeamId) ? teamId : filter.TeamId;
        List<(string Name, string? Value)> parts =
        [
            ("page", $"{page}"),
            ("per_page", $"{PerPage}"),
            ("team_id", team),
            ("status", filter.Status),
            ("is_active", filter.Active switch { true => "true", false => "false", null => null }),
            .. (filter.Labels ?? []).Select(label => ("labels", (string?)label)),
        ];
        return string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }
}
