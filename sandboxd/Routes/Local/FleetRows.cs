using Sandboxd.Fleet;
using Sandboxd.Jobs;
using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Routes.Local;

/// <summary>Gathers what the page shows: those that are up first, then the newest.</summary>
internal static class FleetRows
{
    // Jobs are read by a process in each sandbox: a page over thousands of them must not start thousands.
    private const int MostLooks = 64;
    private const int LooksAtOnce = 4;

    public static async Task<IReadOnlyList<FleetRow>> ReadAsync(SandboxFleet fleet, TimeProvider time, CancellationToken cancel)
    {
        var sandboxes = fleet.All.OrderBy(sandbox => sandbox.Record.Status.IsTerminal()).ThenByDescending(sandbox => sandbox.Record.CreatedAt).ToList();
        var rows = new FleetRow[sandboxes.Count];
        await Parallel.ForAsync(0, rows.Length, new ParallelOptions { MaxDegreeOfParallelism = LooksAtOnce, CancellationToken = cancel }, async (index, stop) =>
            rows[index] = await RowAsync(sandboxes[index], index < MostLooks, time, stop));
        return rows;
    }

    private static async Task<FleetRow> RowAsync(Sandbox sandbox, bool looks, TimeProvider time, CancellationToken cancel)
    {
        if (sandbox.Running is not { } running || sandbox.Record.Status.IsTerminal())
            return new FleetRow(sandbox.Record, []);
        if (!looks)
            return new FleetRow(sandbox.Record, [], $"jobs are read for the first {MostLooks} sandboxes only");
        try
        {
            return new FleetRow(sandbox.Record, await JobFiles.ReadAsync(running, time, cancel));
        }
        catch (ProcessStartException error)
        {
            return new FleetRow(sandbox.Record, [], error.Message);
        }
    }
}
