package endpoint

import (
	"context"
	"errors"
	"time"

	"github.com/failsafe-go/failsafe-go"
	"github.com/failsafe-go/failsafe-go/circuitbreaker"
	"github.com/failsafe-go/failsafe-go/retrypolicy"
)

// newExecutor returns what repeats attempts and gives up a server that keeps
// failing. The policies are used without failsafehttp: they act on our errors,
// which know both forms of Retry-After and what an attempt may have cost.
func newExecutor(o Options) failsafe.Executor[any] {
	retry := retrypolicy.NewBuilder[any]().
		HandleIf(func(_ any, err error) bool {
			var e *Error
			return errors.As(err, &e) && e.Passing() && e.After <= o.MaxWait
		}).
		WithMaxRetries(o.Retries).
		WithBackoff(o.Backoff, max(o.MaxWait, o.Backoff+1)).
		WithDelayFunc(func(exec failsafe.ExecutionAttempt[any]) time.Duration {
			var e *Error
			if errors.As(exec.LastError(), &e) && e.After > 0 {
				return e.After
			}
			return -1
		}).
		ReturnLastFailure().
		Build()
	breaker := circuitbreaker.NewBuilder[any]().
		HandleIf(func(_ any, err error) bool {
			var e *Error
			return errors.As(err, &e) && e.Passing() && (e.Reason != Limited || e.After > o.MaxWait)
		}).
		WithFailureThreshold(uint(max(o.Failing, 1))).
		WithSuccessThreshold(1).
		WithDelay(o.Rest).
		Build()
	return failsafe.With[any](retry, breaker)
}

// attempt calls f until it succeeds, fails for good, or the meter refuses.
func (e *Endpoint) attempt(ctx context.Context, m Meter, f func(context.Context) (Outcome, error)) error {
	err := e.executor.WithContext(ctx).Run(func() error {
		if err := m.Before(); err != nil {
			return err
		}
		one, cancel := context.WithTimeout(ctx, e.options.Timeout)
		defer cancel()
		outcome, err := f(one)
		if isDecoding(err) {
			err = &Error{Reason: Malformed, Detail: "its body is not what the protocol says"}
		} else if err != nil && !errors.As(err, new(*Error)) {
			err = errorOf(ctx, err)
		}
		var failure *Error
		switch {
		case errors.As(err, &failure):
			outcome.Charged = outcome.Charged || failure.charged()
		case err != nil:
			outcome.Charged = true // interrupted on the way
		}
		outcome.Err = err
		m.After(outcome)
		if failure != nil && failure.Passing() {
			e.last.Store(failure)
		}
		return err
	})
	switch {
	case ctx.Err() != nil && err != nil:
		return context.Cause(ctx)
	case errors.Is(err, circuitbreaker.ErrOpen):
		return e.interrupted()
	}
	return err
}

// interrupted returns the error of a call that is not made, with why the last one
// failed.
func (e *Endpoint) interrupted() error {
	open := &Error{Reason: Interrupted, Detail: "the server failed too often in a row"}
	if last := e.last.Load(); last != nil {
		open.Detail += ", the last time by " + last.cause()
	}
	return open
}
