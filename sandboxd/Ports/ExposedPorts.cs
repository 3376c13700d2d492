using System.Collections.Concurrent;
using System.Security.Cryptography;
using Sandboxd.Fleet;
using Sandboxd.State;

namespace Sandboxd.Ports;

/// <summary>The listeners of all exposed ports. What is exposed stands in the sandboxes' records; a sandbox's ports end with it.</summary>
internal sealed class ExposedPorts(TimeProvider time)
{
    private const string IdLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int IdLength = 24;
    private readonly ConcurrentDictionary<string, PortListener> _listeners = new(StringComparer.Ordinal);

    /// <summary>Exposes a port.</summary>
    /// <param name="sandbox">The sandbox.</param>
    /// <param name="port">A port of its loopback.</param>
    /// <param name="name">What its user calls it.</param>
    /// <param name="protocol">What it speaks.</param>
    /// <param name="judge">Looks at the record that the exposure is about to enter; throws when it may not.</param>
    public Exposure Open(Sandbox sandbox, int port, string? name, PortProtocol protocol, Action<SandboxRecord> judge)
    {
        var listener = new PortListener(time);
        try
        {
            var exposure = new Exposure(RandomNumberGenerator.GetString(IdLetters, IdLength), port, name, protocol, listener.Port, time.GetUtcNow());
            _listeners[exposure.Id] = listener;
            sandbox.Update(record =>
            {
                judge(record);
                return record with { Exposures = [.. record.Exposures, exposure], UpdatedAt = exposure.CreatedAt };
            });
            _ = listener.RunAsync(new PortForward(sandbox, exposure, time).RunAsync);
            sandbox.Ended.Register(() => Stop(exposure.Id));
            return exposure;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    /// <summary>Takes a port back; false when the sandbox has no such exposure.</summary>
    public bool Close(Sandbox sandbox, string exposureId)
    {
        var found = false;
        sandbox.Update(record =>
        {
            found = record.Exposures.Any(exposure => exposure.Id == exposureId);
            return found ? record with { Exposures = [.. record.Exposures.Where(exposure => exposure.Id != exposureId)], UpdatedAt = time.GetUtcNow() } : null;
        });
        Stop(exposureId);
        return found;
    }

    private void Stop(string exposureId)
    {
        if (_listeners.TryRemove(exposureId, out var listener))
            listener.Dispose();
    }
}
