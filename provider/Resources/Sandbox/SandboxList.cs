using System.Runtime.CompilerServices;
using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Sandbox;

/// <summary>Lists sandboxes by a query of labels, status, activity and team, newest first.</summary>
internal static class SandboxList
{
    /// <summary>The filter that a query asks for. Without <c>active</c> and <c>status</c>, only sandboxes that have not ended.</summary>
    public static SandboxFilter Filter(PropertyMap query)
    {
        var status = query.Text("status");
        var active = query.Flag("active") ?? (status is null ? true : null);
        return new SandboxFilter(query.Texts("labels"), status, active == true ? true : null, query.Text("teamId"));
    }

    public static async IAsyncEnumerable<SandboxInfo> RunAsync(ProviderConfiguration configuration, SandboxFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var rows = Open(configuration).ListAsync(filter, cancel).GetAsyncEnumerator(cancel);
        while (await NextAsync(rows))
            yield return rows.Current;
    }

    private static ISandboxCloud Open(ProviderConfiguration configuration)
    {
        try
        {
            return configuration.Cloud;
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, "");
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<SandboxInfo> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, "The list is incomplete, so none is given.");
        }
    }
}
