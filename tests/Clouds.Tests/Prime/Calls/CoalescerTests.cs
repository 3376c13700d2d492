using FsCheck;
using FsCheck.Fluent;
using Sandboxes.Clouds.Prime.Calls;
using Sandboxes.Testing;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class CoalescerTests
{
    private readonly ManualTime _time = new();
    private readonly List<IReadOnlyList<string>> _asked = [];

    [Fact]
    public async Task Ask_MoreThanAHundred_MakesSeveralRequestsOfUniqueIds()
    {
        var coalescer = Coalescer();
        var finds = Enumerable.Range(0, 250).Select(i => coalescer.AskAsync($"s{i}", default)).ToList();
        _time.Advance(CoalescerWindow.Length);
        await Task.WhenAll(finds);
        _asked.Select(ids => ids.Count).Order().ShouldBe([50, 100, 100]);
    }

    [Fact]
    public async Task Ask_AfterTheWindow_IsAnotherRequest()
    {
        var coalescer = Coalescer();
        var first = coalescer.AskAsync("a", default);
        _time.Advance(CoalescerWindow.Length);
        await first;
        var second = coalescer.AskAsync("a", default);
        _time.Advance(CoalescerWindow.Length);
        await second;
        _asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Ask_OneGivesUp_TheOthersAreAnswered()
    {
        var coalescer = Coalescer();
        using var cancel = new CancellationTokenSource();
        var leaving = coalescer.AskAsync("a", cancel.Token);
        var staying = coalescer.AskAsync("a", default);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(leaving);
        _time.Advance(CoalescerWindow.Length);
        (await staying)!.Id.ShouldBe("a");
    }

    [Fact]
    public async Task Ask_RequestFails_EachIsTold()
    {
        var coalescer = new Coalescer<SandboxStatus?>(100, (_, _) => throw new CloudException(CloudErrorKind.ServerError, "down"), (_, _) => throw new InvalidOperationException(), _time);
        var finds = new[] { "a", "b" }.Select(id => coalescer.AskAsync(id, default)).ToList();
        _time.Advance(CoalescerWindow.Length);
        foreach (var find in finds)
            (await Should.ThrowAsync<CloudException>(find)).Message.ShouldBe("down");
    }

    [Fact]
    public async Task Ask_LeftOpen_IsAskedAlone()
    {
        var coalescer = new Coalescer<string>(100, (_, _) => Task.FromResult<IReadOnlyDictionary<string, BatchAnswer<string>>?>(
            new Dictionary<string, BatchAnswer<string>> { ["a"] = new("together") }), (id, _) => Task.FromResult("alone"), _time);
        var (a, b) = (coalescer.AskAsync("a", default), coalescer.AskAsync("b", default));
        _time.Advance(CoalescerWindow.Length);
        (await a, await b).ShouldBe(("together", "alone"));
    }

    [Fact]
    public async Task Ask_ServiceHasNoSuchCall_IsAskedAloneFromThenOn()
    {
        var many = 0;
        var coalescer = new Coalescer<string>(100, (_, _) =>
        {
            many++;
            return Task.FromResult<IReadOnlyDictionary<string, BatchAnswer<string>>?>(null);
        }, (id, _) => Task.FromResult(id), _time);
        var first = coalescer.AskAsync("a", default);
        _time.Advance(CoalescerWindow.Length);
        (await first, await coalescer.AskAsync("b", default), many).ShouldBe(("a", "b", 1));
    }

    [Fact]
    public void Ask_WhateverIdsInWhateverOrder_EachGetsItsOwn() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(0, 150)).Select(list => list.Select(i => $"s{i}").ToArray()).ToArbitrary(),
        ids =>
        {
            var coalescer = Coalescer();
            var finds = ids.Select(id => coalescer.AskAsync(id, default)).ToList();
            _time.Advance(CoalescerWindow.Length);
            return Task.WhenAll(finds).GetAwaiter().GetResult().Select(status => status!.Id).SequenceEqual(ids)
                && _asked.TrueForAll(batch => batch.Count <= StatusBatch.MaxIds && batch.Distinct().Count() == batch.Count);
        }).QuickCheckThrowOnFailure();

    // Answers in another order than asked.
    private Coalescer<SandboxStatus?> Coalescer() => new(
        StatusBatch.MaxIds,
        (ids, _) =>
        {
            lock (_asked)
                _asked.Add(ids);
            return Task.FromResult<IReadOnlyDictionary<string, BatchAnswer<SandboxStatus?>>?>(ids.Reverse().ToDictionary(
                id => id, id => new BatchAnswer<SandboxStatus?>(new(id, "RUNNING", SandboxError.None, null)), StringComparer.Ordinal));
        },
        (_, _) => throw new InvalidOperationException("asked alone"), _time);
}
