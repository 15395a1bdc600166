package judge

import (
	"context"
	"errors"
	"math"
	"sync"
)

// nano is money in billionths of the currency. Integers add up to the same sum in
// any order.
type nano int64

// maxPrice keeps sums of nano from overflowing: it is for a million tokens.
const maxPrice = 1e6

func nanoOf(f float64) nano    { return nano(math.Ceil(f * 1e9)) }
func (n nano) float() float64  { return float64(n) / 1e9 }
func (p Price) perToken() rate { return rate{nanoOf(p.Prompt / 1e6), nanoOf(p.Completion / 1e6)} }

// A rate is a price of single tokens, rounded up.
type rate struct{ prompt, completion nano }

// of returns what tokens cost. A server may claim any number of them: a sum that
// no nano could hold is as much as one can, and a negative number is none.
func (r rate) of(prompt, completion int) nano {
	sum := float64(max(prompt, 0))*float64(r.prompt) + float64(max(completion, 0))*float64(r.completion)
	if sum > mostNano {
		return mostNano
	}
	return nano(max(prompt, 0))*r.prompt + nano(max(completion, 0))*r.completion
}

// mostNano leaves room for sums of many of the dearest calls: a thousand million
// in the currency of the prices.
const mostNano = 1e18

// errBudget says that what is left does not pay for the dearest outcome of a call.
var errBudget = errors.New("the budget is spent: raise judge.budget to have the rest judged")

// A purse holds the money of a run. What a question may cost is set aside before
// it is asked, so that calls that run at once cannot pass the limit together.
type purse struct {
	mu       sync.Mutex
	limit    nano // 0 means none
	spent    nano
	aside    nano
	inFlight nano          // of what is aside, for attempts that are made
	others   nano          // spent or asked for by other runs of the ledger
	changed  chan struct{} // closed and replaced when money comes back
}

func newPurse(limit nano) *purse {
	return &purse{limit: limit, changed: make(chan struct{})}
}

// admit sets amount aside for a question. Where it does not fit it waits for the
// questions before it to give back what they did not need, so that whether it fits
// depends on what they have cost and not on who was first.
func (p *purse) admit(ctx context.Context, amount nano) (*allowance, error) {
	for {
		p.mu.Lock()
		if p.fits(amount) {
			p.aside += amount
			p.mu.Unlock()
			return &allowance{purse: p, left: amount}, nil
		}
		alone, changed := p.aside == 0, p.changed
		p.mu.Unlock()
		if alone {
			return nil, errBudget
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		}
	}
}

func (p *purse) fits(amount nano) bool {
	return p.limit == 0 || amount == 0 || p.spent+p.aside+p.others+amount <= p.limit
}

// beside notes what other runs have spent, and reports whether they leave room for
// the attempts in flight.
func (p *purse) beside(others nano) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.others = others
	return others == 0 || p.limit == 0 || p.spent+p.inFlight+others <= p.limit
}

// settle turns money set aside into money spent, and gives back the rest.
func (p *purse) settle(aside, spent nano) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.aside -= aside
	p.spent += spent
	close(p.changed)
	p.changed = make(chan struct{})
}

func (p *purse) sum() nano {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.spent
}

// An allowance is what was set aside for one question. It is not for concurrent
// use.
type allowance struct {
	purse *purse
	left  nano
}

// take sets the most that an attempt may cost apart, out of the allowance or, where
// that is used up, out of the purse if it fits at once.
func (a *allowance) take(most nano) error {
	a.purse.mu.Lock()
	defer a.purse.mu.Unlock()
	if missing := most - a.left; missing > 0 {
		if !a.purse.fits(missing) {
			return errBudget
		}
		a.purse.aside += missing
		a.left += missing
	}
	a.left -= most
	a.purse.inFlight += most
	return nil
}

// paid says what an attempt has cost for which most was taken.
func (a *allowance) paid(most, spent nano) {
	a.purse.mu.Lock()
	a.purse.inFlight -= most
	a.purse.mu.Unlock()
	a.purse.settle(most, spent)
}

// close gives back what was not needed.
func (a *allowance) close() {
	if a.left > 0 {
		a.purse.settle(a.left, 0)
	}
	a.left = 0
}
