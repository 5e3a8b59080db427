// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterbar.h"

#include "filterchips.h"
#include "filterclicks.h"
#include "filtercompletion.h"
#include "filterline.h"
#include "filterperiod.h"
#include "filtersuggestion.h"
#include "icontheme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new FilterLine(this))
    , m_switch(new QToolButton(this))
    , m_recent(new QToolButton(this))
    , m_undo(new QToolButton(this))
    , m_errorLabel(new QLabel(this))
    , m_suggestion(new QPushButton(this))
    , m_chips(new FilterChips(this))
{
    m_edit->setPlaceholderText(tr("Filter: any text, or channel:IVR, length>10m, start>=2026-10-03, -type=Alerts"));
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(symbolicIcon(u"filter"_s), QLineEdit::LeadingPosition);
    m_errorLabel->setTextFormat(Qt::PlainText);
    m_errorLabel->setWordWrap(true);
    m_errorLabel->hide();
    m_suggestion->setObjectName(u"suggestion"_s);
    m_suggestion->setIcon(symbolicIcon(u"info"_s));
    m_suggestion->hide();
    for (QTimer *delay : {&m_errorDelay, &m_applyDelay}) {
        delay->setSingleShot(true);
        delay->setInterval(600ms);
    }
    makeButtons();

    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_edit, 1);
    line->addWidget(m_chips);
    line->addWidget(m_switch);
    line->addWidget(m_recent);
    line->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 0, 10, 8);
    layout->setSpacing(3);
    layout->addLayout(line);
    layout->addWidget(m_errorLabel);
    layout->addWidget(m_suggestion, 0, Qt::AlignLeading);
    connectParts();
}

void FilterBar::makeButtons()
{
    m_switch->setText(tr("On"));
    m_switch->setCheckable(true);
    m_switch->setChecked(true);
    m_switch->setToolTip(tr("Set the filter aside, or take it up again (Ctrl+Shift+F)"));
    m_switch->setAccessibleName(tr("Apply the filter"));
    m_recent->setIcon(symbolicIcon(u"history"_s));
    m_recent->setToolTip(tr("The last filters (Down in the empty line); they are forgotten when the program ends"));
    m_recent->setAccessibleName(tr("The last filters"));
    m_recent->setEnabled(false);
    m_undo->setIcon(symbolicIcon(u"undo"_s));
    m_undo->setToolTip(tr("Back to the filter before (Ctrl+Z)"));
    m_undo->setAccessibleName(tr("Back to the filter before"));
    m_undo->setEnabled(false);
}

void FilterBar::connectParts()
{
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        // Else a new filter would do nothing.
        m_switch->setChecked(true);
        read();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, &FilterBar::remember);
    connect(m_edit, &QLineEdit::editingFinished, this, &FilterBar::showErrorNow);
    connect(m_edit, &FilterLine::undoRequested, this, &FilterBar::undo);
    connect(m_edit, &FilterLine::redoRequested, this, &FilterBar::redo);
    connect(m_edit, &FilterLine::clearRequested, this, &FilterBar::clear);
    connect(m_edit, &FilterLine::recentRequested, this, &FilterBar::offerRecent);
    connect(m_edit, &FilterLine::offeringEnded, &m_errorDelay, qOverload<>(&QTimer::start));
    connect(m_edit, &FilterLine::offeringEnded, this, [this] {
        if (m_applyDelay.isActive())
            apply();
    });
    connect(&m_applyDelay, &QTimer::timeout, this, &FilterBar::apply);
    connect(&m_errorDelay, &QTimer::timeout, this, [this] {
        if (!m_edit->isOffering())
            showErrorNow();
    });
    connect(m_recent, &QToolButton::clicked, this, &FilterBar::offerRecent);
    connect(m_undo, &QToolButton::clicked, this, &FilterBar::undo);
    connect(m_suggestion, &QPushButton::clicked, this, [this] { setText(m_suggested); });
    connect(m_chips, &FilterChips::textRequested, this, &FilterBar::setText);
    connect(m_switch, &QToolButton::toggled, this, [this](bool on) {
        m_switch->setText(on ? tr("On") : tr("Off"));
        read();
    });
}

QString FilterBar::text() const
{
    return m_edit->text();
}

bool FilterBar::isSwitchedOn() const
{
    return m_switch->isChecked();
}

void FilterBar::setSwitchedOn(bool on)
{
    m_switch->setChecked(on);
}

void FilterBar::setResult(const QueryResult &result)
{
    m_edit->setResult(result);
    suggest(result);
    if (m_names != result.counts.names) {
        m_names = result.counts.names;
        m_chips->setFilter(m_lastReadable, m_names);
        fit();
    }
    setPeriod(result.query.period);
}

void FilterBar::setPeriod(const std::optional<Period> &period)
{
    if (period == m_period)
        return;
    m_period = period;
    const QString rest = period ? withoutForeignDays(text(), *period) : text();
    if (rest == text())
        return;
    const bool wasSwitchedOn = isSwitchedOn();
    setText(rest);
    setSwitchedOn(wasSwitchedOn || rest.isEmpty());
    emit daysDropped();
}

void FilterBar::setKeptText(const QString &text)
{
    setText(m_period ? withoutForeignDays(text, *m_period) : text);
}

void FilterBar::suggest(const QueryResult &result)
{
    const auto suggestion = suggestFilter(result);
    m_suggested = suggestion ? suggestion->filter : QString();
    m_suggestion->setText(suggestion ? suggestion->sentence : QString());
    m_suggestion->setVisible(suggestion.has_value());
}

void FilterBar::setText(const QString &text)
{
    remember();
    restore(text);
    remember();
}

void FilterBar::addTerm(const QString &term)
{
    m_switch->setChecked(true);
    setText(withTerm(text(), term));
}

void FilterBar::toggleValue(Field field, const QString &rawValue)
{
    m_switch->setChecked(true);
    setText(withClickedValue(text(), field, rawValue, m_names));
}

void FilterBar::chooseDays(const QStringList &terms)
{
    m_switch->setChecked(true);
    setText(withDays(text(), terms));
}

void FilterBar::startCondition(Field field)
{
    remember();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->end(false);
    m_edit->type((text().isEmpty() ? u""_s : u" "_s) + conditionBegin(field));
}

void FilterBar::clear()
{
    setText({});
}

void FilterBar::undo()
{
    restore(m_history.back(text()));
}

void FilterBar::redo()
{
    restore(m_history.forward(text()));
}

void FilterBar::offerRecent()
{
    remember();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->offerTexts(m_history.recent());
}

QStringList FilterBar::recent()
{
    remember();
    return m_history.recent();
}

void FilterBar::setRecent(const QStringList &texts)
{
    m_history.setRecent(texts);
    m_recent->setEnabled(!m_history.recent().isEmpty());
}

void FilterBar::focusEdit()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBar::remember()
{
    m_history.remember(text());
    m_recent->setEnabled(!m_history.recent().isEmpty());
    m_undo->setEnabled(m_history.canGoBack(text()));
}

/// Shows a text that nobody is typing.
void FilterBar::restore(const QString &text)
{
    m_edit->endOffer();
    m_edit->setText(text);
    m_undo->setEnabled(m_history.canGoBack(text));
    showErrorNow();
}

void FilterBar::read()
{
    FilterError error;
    const bool isReadable = Filter::parse(text(), &error).has_value();
    m_error = isReadable ? std::nullopt : std::optional(error);
    if (isReadable && m_edit->isNamingField())
        m_applyDelay.start();
    else
        apply();
    m_edit->setWrong(m_error ? m_error->position : 0, m_error ? std::max(1, m_error->length) : 0);
    m_edit->setAccessibleDescription(errorText());
    m_undo->setEnabled(m_history.canGoBack(text()));
    m_chips->setEnabled(isSwitchedOn() && m_lastReadable.text() == text());
    if (!m_error || !m_errorLabel->isHidden())
        showErrorNow();
    else
        m_errorDelay.start();
}

void FilterBar::apply()
{
    m_applyDelay.stop();
    // A text that cannot be read yet leaves the rows as they are.
    m_lastReadable = Filter::parse(text()).value_or(m_error ? withoutBegun(m_lastReadable, text()) : m_lastReadable);
    m_chips->setFilter(m_lastReadable, m_names);
    fit();
    const Filter next = isSwitchedOn() ? m_lastReadable : Filter();
    if (next == m_filter)
        return;
    m_filter = next;
    emit filterChanged(m_filter);
}

/// The chips get no more than half of the line, the sentence exactly the lines it needs: a layout would give it too
/// many.
void FilterBar::fit()
{
    m_chips->setVisible(!m_lastReadable.isEmpty() && m_chips->sizeHint().width() <= width() / 2);
    const int inner = layout()->contentsRect().width();
    // A label never asks for less than its least height.
    m_errorLabel->setMinimumHeight(0);
    m_errorLabel->setFixedHeight(std::max(0, m_errorLabel->heightForWidth(inner)));
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// Not for every letter: a new style sheet lays out everything anew.
static void setLook(QWidget *widget, const QString &look)
{
    if (widget->styleSheet() != look)
        widget->setStyleSheet(look);
}

void FilterBar::showErrorNow()
{
    m_errorDelay.stop();
    const bool isDark = palette().base().color().lightness() < 128;
    setLook(m_errorLabel, isDark ? u"color: #ff8a75;"_s : u"color: #b3311e;"_s);
    m_errorLabel->setText(errorText());
    m_errorLabel->setVisible(m_error.has_value());
    const QString dim = u"color: %1;"_s.arg(palette().placeholderText().color().name());
    setLook(m_edit, m_error ? u"border-color: #d1442f;"_s : isSwitchedOn() ? QString() : dim);
    fit();
}

QString FilterBar::errorText() const
{
    if (!m_error)
        return {};
    QString wrong = tr("At character %1: %2").arg(m_error->position + 1).arg(m_error->message);
    if (!isSwitchedOn())
        return wrong;
    if (m_lastReadable.isEmpty())
        return wrong + u'\n' + tr("Until then all sessions are shown.");
    const QString inForce = fontMetrics().elidedText(m_lastReadable.text().trimmed(), Qt::ElideMiddle, width() / 2);
    return wrong + u'\n' + tr("Until then the filter “%1” stays in force.").arg(inForce);
}
