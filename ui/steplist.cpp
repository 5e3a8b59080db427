// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steplist.h"

#include "icontheme.h"
#include "theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

constexpr int MarkSize = 16;

QString nameOf(ConnectionStep::State state)
{
    using State = ConnectionStep::State;
    switch (state) {
    case State::Pending:
        return StepList::tr("to come");
    case State::Running:
        return StepList::tr("running");
    case State::Passed:
        return StepList::tr("passed");
    case State::Failed:
        return StepList::tr("failed");
    case State::Skipped:
        return StepList::tr("skipped");
    }
    return {};
}

void setProblem(QLabel *label, bool isProblem)
{
    QPalette palette;
    if (isProblem)
        palette.setColor(QPalette::WindowText, problemColor(palette));
    label->setPalette(palette);
}

/// Empty where a sign is enough.
QString iconOf(ConnectionStep::State state)
{
    switch (state) {
    case ConnectionStep::State::Passed:
        return u"ok"_s;
    case ConnectionStep::State::Failed:
        return u"error"_s;
    case ConnectionStep::State::Pending:
    case ConnectionStep::State::Running:
    case ConnectionStep::State::Skipped:
        return {};
    }
    return {};
}

QString signOf(ConnectionStep::State state)
{
    switch (state) {
    case ConnectionStep::State::Running:
        return u"…"_s;
    case ConnectionStep::State::Skipped:
        return u"–"_s;
    case ConnectionStep::State::Pending:
    case ConnectionStep::State::Passed:
    case ConnectionStep::State::Failed:
        return u"·"_s;
    }
    return {};
}

} // namespace

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_remark(new QLabel(this))
{
    setAccessibleName(tr("Steps of the test"));
    using Kind = ConnectionStep::Kind;
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setColumnStretch(2, 1);
    for (const Kind kind : {Kind::Name, Kind::Tls, Kind::Http, Kind::Token, Kind::Scope}) {
        const Row row{{kind, {}, {}}, new QLabel(this), new QLabel(stepTitle(kind), this), new QLabel(this)};
        row.mark->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        row.mark->setMinimumWidth(MarkSize + 4);
        row.title->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        row.sentence->setWordWrap(true);
        row.sentence->setTextFormat(Qt::PlainText);
        row.sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int index = int(m_rows.size());
        layout->addWidget(row.mark, index, 0);
        layout->addWidget(row.title, index, 1);
        layout->addWidget(row.sentence, index, 2);
        m_rows.append(row);
    }
    m_remark->setWordWrap(true);
    m_remark->setTextFormat(Qt::PlainText);
    layout->addWidget(m_remark, int(m_rows.size()), 0, 1, 3);
    reset();
}

void StepList::reset()
{
    for (const Row &row : std::as_const(m_rows))
        setStep({row.step.kind, ConnectionStep::State::Pending, {}});
    m_remark->clear();
    m_remark->hide();
}

void StepList::setStep(const ConnectionStep &step)
{
    for (Row &row : m_rows) {
        if (row.step.kind == step.kind) {
            row.step = step;
            updateRow(row);
        }
    }
}

void StepList::setFinished(bool passed, const QString &remark)
{
    const QString verdict = passed ? tr("The connection works.") : tr("The connection does not work yet.");
    showVerdict(remark.isEmpty() ? verdict : verdict + u' ' + remark, !passed);
}

void StepList::setStopped()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.step.state == ConnectionStep::State::Running)
            setStep({row.step.kind, ConnectionStep::State::Skipped, {}});
    }
    showVerdict(tr("The test was stopped."), false);
}

void StepList::showVerdict(const QString &verdict, bool isProblem)
{
    m_remark->setText(verdict);
    m_remark->setProperty("isProblem", isProblem);
    setProblem(m_remark, isProblem);
    m_remark->show();
}

void StepList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (const Row &row : std::as_const(m_rows))
        updateRow(row);
    setProblem(m_remark, m_remark->property("isProblem").toBool());
}

void StepList::updateRow(const Row &row)
{
    const QString icon = iconOf(row.step.state);
    const bool hasFailed = row.step.state == ConnectionStep::State::Failed;
    if (icon.isEmpty())
        row.mark->setText(signOf(row.step.state));
    else
        row.mark->setPixmap(
            (hasFailed ? symbolicIcon(icon, problemColor(QPalette())) : symbolicIcon(icon)).pixmap(MarkSize));
    setProblem(row.sentence, hasFailed);
    const bool isPending = row.step.state == ConnectionStep::State::Pending;
    row.title->setEnabled(!isPending);
    row.sentence->setText(row.step.sentence);
    row.mark->setAccessibleName(tr("%1: %2").arg(stepTitle(row.step.kind), nameOf(row.step.state)));
}
