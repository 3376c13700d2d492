using Sandboxd.Fleet;
using Sandboxd.State;

namespace Sandboxd.Faults;

/// <summary>The faults in force. They live in memory: a restart clears them.</summary>
internal sealed class FaultTable
{
    private readonly Lock _lock = new();
    private List<Fault> _faults = [];
    private int _lastId;

    public IReadOnlyList<Fault> All
    {
        get
        {
            lock (_lock)
                return [.. _faults];
        }
    }

    /// <summary>Whether there is any: without, requests need not be looked at.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock)
                return _faults.Count == 0;
        }
    }

    public IReadOnlyList<Fault> Add(IEnumerable<Fault> faults)
    {
        lock (_lock)
        {
            var added = faults.Select(fault => fault with { Id = ++_lastId }).ToList();
            _faults.AddRange(added);
            return added;
        }
    }

    /// <summary>Removes one fault, or all; gives how many there were.</summary>
    public int Remove(int? id = null)
    {
        lock (_lock)
            return _faults.RemoveAll(fault => id is null || fault.Id == id);
    }

    /// <summary>The faults that befall a request, in the order they were scripted, each counted.</summary>
    public IReadOnlyList<Fault> Take(FaultTarget request) => Take(request, ofRequests: true);

    /// <summary>How a new sandbox comes up under the faults that befall it.</summary>
    public StartPlan PlanFor(SandboxRecord record) => Take(new FaultTarget(null, null, record.Name, record.Labels), ofRequests: false)
        .Aggregate(StartPlan.Default, (plan, fault) => FaultEffect.On(plan, fault, record));

    private List<Fault> Take(FaultTarget target, bool ofRequests)
    {
        lock (_lock)
        {
            var taken = new List<Fault>();
            _faults = [.. _faults.Select(fault => fault.Kind.IsOfRequests() == ofRequests && fault.Matches(target) ? Use(fault, taken) : fault).OfType<Fault>()];
            return taken;
        }
    }

    /// <summary>The fault as it is after one more match; null when it is used up.</summary>
    private static Fault? Use(Fault fault, List<Fault> taken)
    {
        if (fault.Skip > 0)
            return fault with { Skip = fault.Skip - 1 };
        taken.Add(fault);
        return fault.Count switch
        {
            null => fault,
            <= 1 => null,
            _ => fault with { Count = fault.Count - 1 },
        };
    }
}
