using FsCheck;
using FsCheck.Fluent;
using Sandboxes.Clouds.Prime.Calls;
using Sandboxes.Testing;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class StatusCoalescerTests
{
    private readonly ManualTime _time = new();
    private readonly List<IReadOnlyList<string>> _asked = [];

    [Fact]
    public async Task Find_MoreThanAHundred_MakesSeveralRequestsOfUniqueIds()
    {
        var coalescer = Coalescer();
        var finds = Enumerable.Range(0, 250).Select(i => coalescer.FindAsync($"s{i}", default)).ToList();
        _time.Advance(StatusCoalescer.Window);
        await Task.WhenAll(finds);
        _asked.Select(ids => ids.Count).Order().ShouldBe([50, 100, 100]);
    }

    [Fact]
    public async Task Find_AfterTheWindow_IsAnotherRequest()
    {
        var coalescer = Coalescer();
        var first = coalescer.FindAsync("a", default);
        _time.Advance(StatusCoalescer.Window);
        await first;
        var second = coalescer.FindAsync("a", default);
        _time.Advance(StatusCoalescer.Window);
        await second;
        _asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Find_OneGivesUp_TheOthersAreAnswered()
    {
        var coalescer = Coalescer();
        using var cancel = new CancellationTokenSource();
        var leaving = coalescer.FindAsync("a", cancel.Token);
        var staying = coalescer.FindAsync("a", default);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(leaving);
        _time.Advance(StatusCoalescer.Window);
        (await staying)!.Id.ShouldBe("a");
    }

    [Fact]
    public async Task Find_RequestFails_EachIsTold()
    {
        var coalescer = new StatusCoalescer((_, _) => throw new CloudException(CloudErrorKind.ServerError, "down"), (_, _) => throw new InvalidOperationException(), _time);
        var finds = new[] { "a", "b" }.Select(id => coalescer.FindAsync(id, default)).ToList();
        _time.Advance(StatusCoalescer.Window);
        foreach (var find in finds)
            (await Should.ThrowAsync<CloudException>(find)).Message.ShouldBe("down");
    }

    [Fact]
    public void Find_WhateverIdsInWhateverOrder_EachGetsItsOwn() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(0, 150)).Select(list => list.Select(i => $"s{i}").ToArray()).ToArbitrary(),
        ids =>
        {
            var coalescer = Coalescer();
            var finds = ids.Select(id => coalescer.FindAsync(id, default)).ToList();
            _time.Advance(StatusCoalescer.Window);
            return Task.WhenAll(finds).GetAwaiter().GetResult().Select(status => status!.Id).SequenceEqual(ids)
                && _asked.TrueForAll(batch => batch.Count <= StatusBatch.MaxIds && batch.Distinct().Count() == batch.Count);
        }).QuickCheckThrowOnFailure();

    // Answers in another order than asked.
    private StatusCoalescer Coalescer() => new(
        (ids, _) =>
        {
            lock (_asked)
                _asked.Add(ids);
            return Task.FromResult<IReadOnlyDictionary<string, StatusAnswer>?>(ids.Reverse().ToDictionary(
                id => id, id => new StatusAnswer(new(id, "RUNNING", SandboxError.None, null), null), StringComparer.Ordinal));
        },
        (_, _) => throw new InvalidOperationException("asked alone"), _time);
}
