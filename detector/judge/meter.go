package judge

import (
	"errors"
	"time"

	"github.com/atodds/atodds/detector/judge/internal/endpoint"
)

// A meter pays for the attempts of one call and enters them in the ledger.
type meter struct {
	j        *Judge
	money    *allowance
	most     nano
	rate     rate
	exchange *exchange
	entry    entry
	started  time.Time
}

// Before sets the money for an attempt apart.
func (m *meter) Before() error {
	if err := m.money.take(m.most); err != nil {
		return err
	}
	m.started, m.entry.Most = time.Now(), m.most.float()
	var err error
	if m.entry.Call, err = m.j.ledger.asked(m.entry); err != nil {
		m.money.paid(m.most, 0)
	}
	return err
}

// After pays for an attempt. What a server does not say costs the most it may.
func (m *meter) After(o endpoint.Outcome) {
	var cost nano
	switch {
	case o.Charged && o.Prompt == 0 && o.Completion == 0:
		cost = m.most
	case o.Charged:
		cost = m.rate.of(o.Prompt, o.Completion)
	}
	m.money.paid(m.most, cost)
	x := exchange{Prompt: o.Prompt, Completion: o.Completion, Cost: cost, Calls: 1}
	m.exchange.Prompt += x.Prompt
	m.exchange.Completion += x.Completion
	m.exchange.Cost += x.Cost
	m.exchange.Calls++
	m.j.count(func(u *Usage) { u.add(x) })
	e := m.entry
	e.Type, e.Most = "answered", 0
	e.Prompt, e.Completion, e.Cost = o.Prompt, o.Completion, cost.float()
	e.Latency = time.Since(m.started).Milliseconds()
	e.Outcome = "answer"
	var failed *endpoint.Error
	if errors.As(o.Err, &failed) {
		e.Outcome = string(failed.Reason)
	} else if o.Err != nil {
		e.Outcome = "interrupted"
	}
	m.j.ledger.write(e)
}

var _ endpoint.Meter = (*meter)(nil)
