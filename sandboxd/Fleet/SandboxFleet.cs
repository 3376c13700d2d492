using System.Collections.Concurrent;
using Sandboxd.State;

namespace Sandboxd.Fleet;

/// <summary>All sandboxes of this cloud, those that ended included, until they are forgotten.</summary>
internal sealed class SandboxFleet(SandboxStateFiles files, SandboxStartup startup, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Sandbox> _sandboxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sandbox> _byKey = new(StringComparer.Ordinal);
    private readonly Lock _creating = new();

    public ICollection<Sandbox> All => _sandboxes.Values;

    public int Count => _sandboxes.Count;

    public Sandbox? Find(string id) => _sandboxes.GetValueOrDefault(id);

    /// <summary>Takes in what an earlier sandboxd left. Its processes ended with it, so whatever was up is ended now.</summary>
    public async Task LoadAsync()
    {
        foreach (var record in files.ReadAll())
        {
            var sandbox = new Sandbox(record, StartPlan.Default, files, time);
            Add(sandbox);
            if (!record.Status.IsTerminal())
                await sandbox.EndAsync(SandboxEnd.ServerStopped);
            files.RemoveLayers(record.Id);
        }
    }

    /// <summary>Creates a sandbox, or gives the one that was created under the same idempotency key; a plan is made for a new one only.</summary>
    public (Sandbox Sandbox, bool IsNew) Create(SandboxRecord record, Func<StartPlan> plan)
    {
        Sandbox sandbox;
        lock (_creating)
        {
            if (record.IdempotencyKey is { } key && _byKey.TryGetValue(key, out var earlier))
                return (earlier, false);
            var made = plan();
            if (made.BuildsImage)
                record = record with { PendingImageBuildId = "build-" + record.Id };
            files.Write(record);
            sandbox = new Sandbox(record, made, files, time);
            Add(sandbox);
        }

        sandbox.Settled = startup.RunAsync(sandbox);
        return (sandbox, true);
    }

    /// <summary>Ends a sandbox for its user; afterwards it is listed as ended, its idempotency key is free, and another delete does not find it.</summary>
    public async Task DeleteAsync(Sandbox sandbox)
    {
        sandbox.Update(record => record with { Deleted = true });
        lock (_creating)
        {
            if (sandbox.Record.IdempotencyKey is { } key && _byKey.GetValueOrDefault(key) == sandbox)
                _byKey.Remove(key);
        }

        await EndAsync(sandbox, SandboxEnd.Deleted);
    }

    /// <summary>Removes every trace of a sandbox.</summary>
    public async Task ForgetAsync(Sandbox sandbox)
    {
        await DeleteAsync(sandbox);
        _sandboxes.TryRemove(sandbox.Id, out _);
        files.Remove(sandbox.Id);
        sandbox.Dispose();
    }

    public Task StopAsync() => Task.WhenAll(All.Select(sandbox => EndAsync(sandbox, SandboxEnd.ServerStopped)));

    private static async Task EndAsync(Sandbox sandbox, SandboxEnd end)
    {
        await sandbox.EndAsync(end);
        await sandbox.Settled;
    }

    private void Add(Sandbox sandbox)
    {
        _sandboxes[sandbox.Id] = sandbox;
        if (sandbox.Record is { IdempotencyKey: { } key, Deleted: false })
            _byKey[key] = sandbox;
    }
}
